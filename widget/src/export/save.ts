import { make } from "../dom/make";

/** Lets the reader save `content` as a file. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const anchor = make("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A title as the name of a file. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${plain || "billie"}.${extension}`;
}
