import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * Which addresses a page may be fetched from: those of the public Internet. Ranges after the IANA special-purpose
 * registries for IPv4 (RFC 6890 and later) and IPv6. IPv4 refuses a list; IPv6 allows the global unicast block
 * `2000::/3` and refuses a list within it, so that mapped (`::ffff:0:0/96`), translated (`64:ff9b::/96`), loopback,
 * link-local, unique-local and multicast addresses fall out without being named.
 */
const REFUSED_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8], // "this network"
  ["10.0.0.0", 8], // private
  ["100.64.0.0", 10], // carrier-grade NAT
  ["127.0.0.0", 8], // loopback
  ["169.254.0.0", 16], // link-local, with the metadata services of clouds
  ["172.16.0.0", 12], // private
  ["192.0.0.0", 24], // protocol assignments
  ["192.0.2.0", 24], // documentation
  ["192.88.99.0", 24], // 6to4 relays
  ["192.168.0.0", 16], // private
  ["198.18.0.0", 15], // benchmarks
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, broadcast
];

const REFUSED_V6: readonly (readonly [string, number])[] = [
  ["2001::", 23], // protocol assignments, with Teredo, which carries an IPv4 address
  ["2001:db8::", 32], // documentation
  ["2002::", 16], // 6to4, which carries an IPv4 address
  ["3fff::", 20], // documentation
];

function blockList(family: "ipv4" | "ipv6", ranges: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, bits] of ranges) list.addSubnet(network, bits, family);
  return list;
}

const refusedV4 = blockList("ipv4", REFUSED_V4);
const refusedV6 = blockList("ipv6", REFUSED_V6);
const globalV6 = blockList("ipv6", [["2000::", 3]]);

/** Whether `address`, an IP address without brackets, lies on the public Internet. What is no address does not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refusedV4.check(address, "ipv4");
  // A zone ("fe80::1%eth0") names an interface of this machine.
  if (!isIPv6(address) || address.includes("%")) return false;
  return globalV6.check(address, "ipv6") && !refusedV6.check(address, "ipv6");
}
