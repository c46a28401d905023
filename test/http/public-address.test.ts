import { describe, expect, test } from "vitest";
import { isPublicAddress } from "../../src/http/public-address.js";

describe("which addresses pages may be fetched from", () => {
  test.each([
    ["93.184.215.14", "an ordinary server"],
    ["8.8.8.8", "a name server"],
    ["172.15.255.255", "just below the private range"],
    ["172.32.0.0", "just above it"],
    ["100.63.255.255", "just below carrier-grade NAT"],
    ["2606:2800:220:1:248:1893:25c8:1946", "an ordinary IPv6 server"],
  ])("%s is public: %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ["127.0.0.1", "loopback"],
    ["127.255.255.254", "loopback, the end of it"],
    ["0.0.0.0", "this host"],
    ["10.0.0.1", "private"],
    ["172.16.0.1", "private"],
    ["172.31.255.255", "private"],
    ["192.168.1.1", "private"],
    ["169.254.169.254", "the metadata service of clouds"],
    ["100.64.0.1", "carrier-grade NAT"],
    ["224.0.0.1", "multicast"],
    ["255.255.255.255", "broadcast"],
    ["::1", "loopback"],
    ["::", "this host"],
    ["::ffff:127.0.0.1", "loopback, mapped into IPv6"],
    ["::ffff:7f00:1", "the same in hexadecimal"],
    ["::ffff:8.8.8.8", "any mapped address: nobody needs one"],
    ["::127.0.0.1", "loopback, in the old compatible form"],
    ["64:ff9b::7f00:1", "loopback behind NAT64"],
    ["fe80::1", "link-local"],
    ["fe80::1%eth0", "link-local with a zone"],
    ["fc00::1", "unique local"],
    ["fd12:3456::1", "unique local"],
    ["ff02::1", "multicast"],
    ["2001:db8::1", "documentation"],
    ["2001:0:1::1", "Teredo"],
    ["2002:7f00:1::1", "loopback within 6to4"],
    ["localhost", "a name, not an address"],
    ["", "nothing"],
    ["1.2.3", "no address"],
    ["0x7f.1", "no address as it stands"],
  ])("%s is not: %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
