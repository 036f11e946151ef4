"""The chat in a browser, as a person uses it."""

from __future__ import annotations

from typing import Any

from tests.browser.talk import AXE


class Chat:
    """A page with the chat on it. `page` is Playwright's."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.errors: list[str] = []

    def watched(self) -> Chat:
        """Note what the page reports as an error, violations of its policy among it."""
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        return self

    async def visit(self, address: str) -> Chat:
        await self.page.goto(address)
        await self.page.locator("billie-chat .frame").wait_for(state="attached")
        return self

    def part(self, selector: str) -> Any:
        """A part of the chat, by CSS."""
        return self.page.locator(f"billie-chat {selector}")

    def button(self, name: str) -> Any:
        return self.page.get_by_role("button", name=name, exact=True)

    @property
    def box(self) -> Any:
        return self.page.get_by_role("textbox", name="Your message")

    async def type(self, text: str) -> None:
        await self.box.fill(text)
        await self.page.keyboard.press("Enter")

    async def ask(self, text: str) -> Any:
        """The answer to `text`, when it is there with its chart."""
        before = await self.part(".answer").count()
        await self.type(text)
        answer = self.part(".answer").nth(before)
        await answer.wait_for()
        await self.page.wait_for_function(
            "() => !document.querySelector('billie-chat').shadowRoot.querySelector('[aria-busy]')"
        )
        return answer

    async def focused(self) -> str:
        """What has the focus, by its accessible name or else its text."""
        name: str = await self.page.evaluate(
            """() => {
                const inside = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
                return inside?.ariaLabel || inside?.labels?.[0]?.textContent || inside?.textContent?.trim() || inside?.tagName;
            }"""
        )
        return name

    async def focuses(self, name: str) -> bool:
        """Whether that soon has the focus: a dialog gives it back a moment after it closes."""
        for _ in range(50):
            if await self.focused() == name:
                return True
            await self.page.wait_for_timeout(20)
        return False

    async def axe(self) -> list[str]:
        """What axe-core finds on the page, best practices included."""
        await self.page.evaluate(AXE.read_text())
        found: list[str] = await self.page.evaluate(
            """async () => (await axe.run(document)).violations.flatMap((violation) =>
                violation.nodes.map((node) => `${violation.id}: ${node.target.flat().join(' ')}`))"""
        )
        return found
