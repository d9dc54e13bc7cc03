import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { InputError, newSource, SourceError, type SourceSpec } from '../../src/core/index.ts';
import type {
  Bytes,
  Http,
  HttpRequest,
  HttpResponse,
  SourceDeps,
  SourceType,
} from '../../src/ports/index.ts';

export interface SourceSamples {
  /** Bytes of the kind, each with at least one story. */
  readonly good: readonly Bytes[];
  /** Bytes that cannot be read as the kind. */
  readonly bad: readonly Bytes[];
  /** Whether it is read from the web; else from files. */
  readonly web: boolean;
}

const signal = new AbortController().signal;
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48]);
const elf = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0]);

/** What every kind of source promises of the bytes it is shown, and of the places it is opened on. */
export function sourceContract(name: string, type: SourceType, samples: SourceSamples): void {
  const { good, bad, web } = samples;
  suite(`${name} keeps the contract of SourceType`, () => {
    test('recognises: is over 0.2 and at most 1 for its own, and 0 for nothing and for binary files', () => {
      for (const bytes of good) {
        const sure = type.recognises(bytes);
        assert.ok(sure >= 0.2 && sure <= 1, `${bytes.address}: ${sure}`);
      }
      for (const data of [new Uint8Array(0), png, elf]) {
        assert.equal(type.recognises({ data, address: 'a.bin', mediaType: null }), 0);
      }
    });

    test('read: stories have a title and text without markup, control characters and loose white space', async () => {
      for (const bytes of good) {
        const { stories } = await type.read(bytes, signal);
        assert.ok(stories.length > 0, bytes.address);
        for (const { title, blocks } of stories) {
          assert.notEqual(title, '');
          for (const text of [title, ...blocks.map(({ text }) => text)]) assertClean(text, bytes.address);
        }
      }
    });

    test('read: gives the same for the same bytes, which it leaves as they are', async () => {
      for (const bytes of good) {
        const before = bytes.data.slice();
        const first = await type.read(bytes, signal);
        assert.deepEqual(await type.read(bytes, signal), first);
        assert.deepEqual(bytes.data, before);
      }
    });

    test('read: throws InputError of one line where it holds no story', async () => {
      const nothing = { data: new Uint8Array(0), address: 'empty', mediaType: null };
      for (const bytes of [...bad, nothing]) {
        await assert.rejects(type.read(bytes, signal), (error) => {
          assert.ok(error instanceof InputError, `${bytes.address}: ${String(error)}`);
          assert.match(error.message, /^[^\n]{10,300}$/);
          return true;
        });
      }
    });

    if (web) webContract(type, good, bad);
    else fileContract(type, good, bad);
  });
}

function webContract(type: SourceType, good: readonly Bytes[], bad: readonly Bytes[]): void {
  const body = good[0]?.data ?? new Uint8Array(0);
  const headers = { etag: '"v1"', 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' };
  const open = (answer: Partial<HttpResponse>) => {
    const { http, asked } = answering(answer);
    return { source: type.open(spec(type.kind), depsOf(http)), asked };
  };

  test('fetch: sends the validators of the last answer and keeps its memory at 304', async () => {
    const { cursor, stories } = await open({ body, headers }).source.fetch(null, signal);
    assert.ok(stories.length > 0);
    assert.notEqual(cursor, null);
    const { source, asked } = open({ status: 304 });
    assert.deepEqual(await source.fetch(cursor, signal), { stories: [], skipped: 0, cursor });
    assert.equal(asked[0]?.headers?.['if-none-match'], '"v1"');
    assert.equal(asked[0]?.headers?.['if-modified-since'], 'Mon, 01 Jan 2024 00:00:00 GMT');
  });

  test('fetch: asks without validators at first, and where its memory is not readable', async () => {
    for (const cursor of [null, '{broken', 'null', '[]', '{"etag":7}']) {
      const { source, asked } = open({ body });
      await source.fetch(cursor, signal);
      assert.deepEqual(Object.keys(asked[0]?.headers ?? {}), []);
      assert.equal(asked[0]?.url, spec(type.kind).address);
    }
  });

  test('fetch: an empty answer is no news and leaves the memory as it was', async () => {
    const cursor = '{"etag":"x","lastModified":null}';
    const batch = await open({ body: new Uint8Array(0), headers }).source.fetch(cursor, signal);
    assert.deepEqual(batch, { stories: [], skipped: 0, cursor });
  });

  test('fetch: 410 is for good, other refusals and unreadable bytes are SourceError', async () => {
    const failure = async (answer: Partial<HttpResponse>) => {
      const error = await open(answer)
        .source.fetch(null, signal)
        .catch((thrown: unknown) => thrown);
      assert.ok(error instanceof SourceError, String(error));
      return error;
    };
    assert.equal((await failure({ status: 410 })).permanent, true);
    for (const status of [403, 404, 429, 500, 503]) {
      const error = await failure({ status });
      assert.equal(error.permanent, false);
      assert.match(error.message, new RegExp(`${status}`));
    }
    for (const { data } of bad) await failure({ body: data });
  });
}

function fileContract(type: SourceType, good: readonly Bytes[], bad: readonly Bytes[]): void {
  test('fetch: reads the file it was opened on', async () => {
    for (const bytes of good) {
      const readFile = async (path: string) => {
        assert.equal(path, bytes.address);
        return bytes.data;
      };
      const source = type.open(
        { ...spec(type.kind), address: bytes.address },
        { ...depsOf(noHttp), readFile },
      );
      const { stories } = await source.fetch(null, signal);
      assert.deepEqual(stories, (await type.read(bytes, signal)).stories);
    }
  });

  test('fetch: throws one line where the file holds no story', async () => {
    for (const { data } of bad) {
      const source = type.open(spec(type.kind), { ...depsOf(noHttp), readFile: async () => data });
      await assert.rejects(source.fetch(null, signal), /^(?:InputError|SourceError): [^\n]+$/);
    }
  });
}

function assertClean(text: string, where: string): void {
  assert.doesNotMatch(text, /<\/?[a-z][^<>]*>/i, where);
  assert.doesNotMatch(text, /\p{Cc}/u, where);
  assert.doesNotMatch(text, /^\s|\s$|\s\s/, where);
}

function spec(kind: string): SourceSpec {
  return newSource({ id: 'here', kind, address: 'https://news.example.org/here' });
}

/** A web that gives one answer, and remembers what it was asked. */
function answering(answer: Partial<HttpResponse>): { readonly http: Http; readonly asked: HttpRequest[] } {
  const asked: HttpRequest[] = [];
  const http: Http = {
    async request(request) {
      asked.push(request);
      return { status: 200, url: request.url, headers: {}, body: new Uint8Array(0), ...answer };
    },
  };
  return { http, asked };
}

const noHttp: Http = { request: () => Promise.reject(new Error('a file is not read from the web')) };

function depsOf(http: Http): SourceDeps {
  return { http, readFile: () => Promise.reject(new Error('nothing is read from a file here')) };
}
