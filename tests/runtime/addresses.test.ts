import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isPublicAddress } from '../../src/runtime/addresses.ts';

const closed = [
  '127.0.0.1',
  '127.8.8.8',
  '0.0.0.0',
  '10.1.2.3',
  '100.100.100.200',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '::ffff:0:10.0.0.1',
  '64:ff9b::169.254.169.254',
  '64:ff9b:1::8.8.8.8',
  '2002:7f00:1::1',
  '2001:0:53aa:64c::1',
  '2001:db8::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1%eth0',
  'ff02::1',
];
const open = [
  '8.8.8.8',
  '172.15.255.255',
  '172.32.0.1',
  '1.1.1.1',
  '2606:4700:4700::1111',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
];

suite('addresses', () => {
  for (const address of closed) {
    test(`isPublicAddress() refuses ${address}`, () => assert.equal(isPublicAddress(address), false));
  }
  for (const address of open) {
    test(`isPublicAddress() lets ${address} through`, () => assert.equal(isPublicAddress(address), true));
  }
  test('isPublicAddress() refuses what is no address', () => {
    for (const text of ['', 'localhost', '1.2.3', '::ffff:1.2.3']) assert.equal(isPublicAddress(text), false);
  });
});
