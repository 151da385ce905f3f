import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {AlignaryError} from '../errors.ts'
import {type TrainedModel, TrainedModelFile} from '../model/trained-model.ts'

/**
 * Reads the models of a framework in a folder: files named `<framework>.<language>.json`.
 *
 * @throws {AlignaryError} `bad-framework` where one is not a model's file
 */
export async function loadModels(folder: string, framework: string): Promise<TrainedModel[]> {
  const files = (await readdir(folder))
    .filter((file) => file.startsWith(`${framework}.`) && file.endsWith('.json'))
    .sort()
  return Promise.all(files.map(async (file) => parseModel(file, await readFile(join(folder, file)))))
}

/** A model from its file's bytes. */
export function parseModel(name: string, bytes: Uint8Array): TrainedModel {
  const checked = TrainedModelFile.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
  if (!checked.success)
    throw new AlignaryError(
      'bad-framework',
      `The model ${name} cannot be read. Train it again, or remove it.`,
      checked.error.issues.map(({path, message}) => `${name}: ${path.join('.')}: ${message}`),
    )
  const {language, features, idf, combine, concepts} = checked.data
  const names = features.split('\n')
  const size = names.length
  return {
    language,
    hash: createHash('sha256').update(bytes).digest('hex'),
    features: new Map(names.map((feature, place) => [feature, place])),
    idf: unpack(idf, size),
    combine: new Map(Object.entries(combine)),
    concepts: new Map(
      concepts.map(({notation, bias, prior, weights}) => [notation, {bias, prior, weights: unpack(weights, size)}]),
    ),
  }
}

function unpack(
  {scale, bytes, places}: {scale: number; bytes: string; places?: string | undefined},
  size: number,
): Float32Array {
  const values = new Int8Array(raw(bytes))
  const at = places === undefined ? null : new Uint16Array(raw(places))
  const weights = new Float32Array(at ? size : values.length)
  for (let i = 0; i < values.length; i++) weights[at ? (at[i] ?? 0) : i] = (values[i] ?? 0) * scale
  return weights
}

/** The bytes behind base64, in a buffer of their own: a view of wider numbers must begin on their boundary. */
function raw(base64: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(base64, 'base64')).buffer
}
