internal import StatuteModel
internal import StatuteXML
internal import Workbench

extension JSONContracts {
  /// The JSON that the commands print.
  static let command = JSONContracts(
    analysis: { judged, language in
      try Interface.$chosen.withValue(language) {
        try JSONOutput.text(
          AnalysisJSON(
            AnalysisReport(
              analysis: judged.analysis, file: judged.file, books: judged.books,
              vocabulary: judged.vocabulary, names: judged.names, explains: judged.explains,
              texts: AnswerTexts(
                judged.books, judged.vocabulary, judged.names, keepsBytes: false))))
      }
    },
    provision: { sheet, names, language in
      try Interface.$chosen.withValue(language) {
        try SheetJSON(sheet, names: names).rendered()
      }
    })
}
