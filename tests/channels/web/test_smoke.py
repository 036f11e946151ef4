import pytest
@pytest.mark.asyncio
async def test_a(client):
    for m,p in [("GET","/healthz"),("HEAD","/healthz"),("GET","/readyz"),("GET","/chat"),("GET","/chat/nothing"),("PUT","/chat/messages"),("OPTIONS","/chat/messages"),("GET","/chat/messages"),("POST","/chat/session"),("POST","/healthz"),("GET","/")]:
        r=await client.call(m,p); print(m,p,r.status,r.headers,r.body)
    await client.open()
    print((await client.send(text="/greet{}")).body)
    print(await client.history())
    r=await client.call("POST","/chat/messages",data=b"x"*2_000_000, headers={"Content-Type":"application/json"}); print(r.status,r.headers,r.body)
