internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel
internal import StatuteXML

/// The files that pages use, held in memory from the start: no request names a file on the disk.
struct Assets: PageGroup {
  private struct Asset: Sendable {
    let bytes: ByteBuffer
    let type: String
    let tag: String
  }

  private let assets: [String: Asset]

  /// Reads a folder; files of other kinds are not served.
  init(folder: String) throws(DiagnosticError) {
    var assets: [String: Asset] = [:]
    for (ending, type) in Self.types {
      for name in FolderListing.names(in: folder, ending: ending) {
        let bytes = try FileReading.bytes(of: "\(folder)/\(name)", limit: 4 << 20)
        assets[name] = Asset(
          bytes: ByteBuffer(bytes: bytes), type: type,
          tag: "\"\(Secret.letters(SHA256.hash(data: bytes).prefix(12)))\"")
      }
    }
    self.assets = assets
  }

  private static let types = [
    ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
  ]

  /// The names of what is served.
  var names: [String] { assets.keys.sorted() }

  var isOpen: Bool { true }

  func add(to router: some RouterMethods<WorkbenchContext>) {
    router.get("aset/:name") { request, context in
      guard let asset = assets[try context.parameters.require("name")] else {
        throw HTTPError(.notFound)
      }
      var headers: HTTPFields = [.eTag: asset.tag, .cacheControl: "no-cache"]
      if request.headers[.ifNoneMatch] == asset.tag {
        return Response(status: .notModified, headers: headers)
      }
      headers[.contentType] = asset.type
      return Response(status: .ok, headers: headers, body: .init(byteBuffer: asset.bytes))
    }
  }
}
