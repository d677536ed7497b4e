internal import Casework
internal import DocumentAssembly

extension CaseWork {
  /// The analysed case as documents need it.
  var dossier: Dossier {
    Dossier(
      file: file, analysis: analysis, vocabulary: desk.vocabulary, library: desk.library,
      names: desk.names)
  }
}
