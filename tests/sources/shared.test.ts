import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { Bytes } from '../../src/ports/index.ts';
import { feed } from '../../src/sources/feed/index.ts';
import { page } from '../../src/sources/page/index.ts';
import { saved } from '../../src/sources/saved/index.ts';
import { decode, isBinary } from '../../src/sources/shared/index.ts';
import { feeds } from '../support/feeds/index.ts';
import { bytesOf, encoded, encodedWide, utf16 } from './support/bytes.ts';

const russian = 'Экспедиция достигла Южного полюса в декабре 1911 года. Спутники ждали её на базе.';
const french = 'Le traité a été signé à Rome. Six pays fondèrent la Communauté européenne en 1957.';
const japanese = '東海道新幹線は1964年に開業した。東京と大阪のあいだを四時間で結んだ。';
const chinese = '中国的第一颗人造卫星在一九七〇年上天。这是我们国家的大事，人们在地上看到了它。';

suite('decode', () => {
  const detected: [string, string, Uint8Array][] = [
    ['utf-8', russian, new TextEncoder().encode(russian)],
    ['windows-1251', russian, encoded(russian, 'windows-1251')],
    ['koi8-r', russian, encoded(russian, 'koi8-r')],
    ['windows-1252', french, encoded(french, 'windows-1252')],
    ['shift_jis', japanese, encodedWide(japanese, 'shift_jis')],
    ['euc-jp', japanese, encodedWide(japanese, 'euc-jp')],
    ['gb18030', chinese, encodedWide(chinese, 'gb18030')],
    ['utf-16le', french, utf16(french, { bigEndian: false, mark: false })],
    ['utf-16be', french, utf16(french, { bigEndian: true, mark: false })],
  ];
  for (const [encoding, text, data] of detected) {
    test(`${encoding} is seen in the bytes alone`, () => {
      assert.deepEqual(decode(data, null), { text, encoding });
    });
  }

  test('UTF-8 in which a letter is cut in half stays UTF-8, whatever it claims to be', () => {
    const cut = Buffer.concat([Buffer.from(russian), Buffer.from([0xd0]), Buffer.from(` ${russian}`)]);
    for (const head of [null, 'text/xml; charset=utf-8'])
      assert.deepEqual(decode(cut, head), { text: `${russian}\ufffd ${russian}`, encoding: 'utf-8' });
  });

  for (const bigEndian of [true, false]) {
    test(`a byte order mark is believed before the header (UTF-16, big end first: ${bigEndian})`, () => {
      const data = utf16(russian, { bigEndian, mark: true });
      assert.equal(decode(data, 'text/plain; charset=koi8-r').text, russian);
    });
  }

  test('the header is believed before the declaration inside', () => {
    const text = `<?xml version="1.0" encoding="koi8-r"?><p>${russian}</p>`;
    assert.equal(decode(encoded(text, 'windows-1251'), 'text/xml; charset="windows-1251"').text, text);
  });

  for (const head of ['<?xml version="1.0" encoding="iso-8859-5"?>', '<meta charset="iso-8859-5">']) {
    test(`the declaration is believed: ${head}`, () => {
      assert.equal(decode(encoded(head + russian, 'iso-8859-5'), 'text/html').text, head + russian);
    });
  }

  test('UTF-8 that claims to be of one byte a letter is read as UTF-8', () => {
    for (const name of ['ISO-8859-1', 'windows-1251', 'koi8-r']) {
      const head = `<?xml version="1.0" encoding="${name}"?>`;
      const text = `${head}Câmara aprova “pacote” — Госдума`;
      assert.equal(decode(new TextEncoder().encode(text), `text/xml; charset=${name}`).text, text);
    }
  });

  test('a wrong claim of UTF-8 and an unknown name are passed over', () => {
    const data = encoded(russian, 'windows-1251');
    assert.equal(decode(data, 'text/html; charset=utf-8').text, russian);
    assert.equal(decode(data, 'text/html; charset=no-such-one').text, russian);
  });

  test('isBinary: no encoding of text is taken for a binary file', () => {
    for (const [encoding, , data] of detected) assert.equal(isBinary(data), false, encoding);
    assert.equal(isBinary(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 8])), true);
    const counted = Uint8Array.from({ length: 512 }, (_, at) => (at % 2 === 0 ? (at / 2) % 32 : 0));
    assert.equal(isBinary(counted), true, 'small numbers of two bytes are no UTF-16');
  });
});

suite('recognises: the right kind wins', () => {
  const winner = (bytes: Bytes) =>
    [saved, page, feed].toSorted((a, b) => b.recognises(bytes) - a.recognises(bytes))[0]?.kind;
  const files = (name: string) => {
    const folder = join(import.meta.dirname, '../fixtures', name);
    return readdirSync(folder)
      .filter((file) => !file.endsWith('.json'))
      .map((file) => bytesOf(readFileSync(join(folder, file), 'utf8'), file));
  };
  const kinds: Record<string, readonly Bytes[]> = {
    saved: files('saved'),
    page: files('pages-html'),
    feed: Object.entries(feeds).map(([name, text]) => bytesOf(text, name)),
  };
  for (const [kind, all] of Object.entries(kinds)) {
    test(`${kind}: each of its fixtures is taken for one`, () => {
      for (const bytes of all) assert.equal(winner(bytes), kind, bytes.address);
    });
  }
});
