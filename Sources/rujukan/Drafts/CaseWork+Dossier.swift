internal import DocumentAssembly
internal import StatuteXML

extension CaseWork {
  /// The analysed case as documents need it.
  var dossier: Dossier {
    Dossier(
      file: file, analysis: analysis, vocabulary: vocabulary, library: library,
      names: ActNaming(corpus: corpus, library: library))
  }
}
