internal import Dispatch
internal import DocumentAssembly

/// Makes PDF of documents, one at a time, without holding up other requests.
///
/// A class, because all requests share its queue.
final class PDFDesk: Sendable {
  private let conversion: PDFConversion?
  private let queue = DispatchQueue(label: "rujukan.pdf")

  init(_ conversion: PDFConversion?) {
    self.conversion = conversion
  }

  /// Whether LibreOffice was found.
  var isAvailable: Bool { conversion != nil }

  /// The PDF of a document, or why there is none.
  func pages(of document: [UInt8]) async -> Result<[UInt8], PDFProblem> {
    guard let conversion else { return .failure(PDFProblem(finding: .noConverter)) }
    return await withCheckedContinuation { continuation in
      queue.async {
        let (pages, problem) = conversion.convert([(name: "dokumen", bytes: document)])
        continuation.resume(
          returning: pages["dokumen"].map(Result.success)
            ?? .failure(PDFProblem(finding: problem ?? .notConverted)))
      }
    }
  }
}

/// Why there is no PDF.
struct PDFProblem: Error {
  let finding: DraftFinding
}
