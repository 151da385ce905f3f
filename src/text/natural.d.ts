// natural ships types for its index only, and the index must not be imported: it loads 64 MB of database drivers.
declare module 'natural/lib/natural/stemmers/*' {
  const stemmer: {stem(word: string): string}
  export default stemmer
}
declare module 'natural/lib/natural/classifiers/*' {
  const Classifier: new () => {
    addDocument(text: string, label: string): void
    train(): void
    classify(text: string): string
  }
  export default Classifier
}
