import ArgumentParser
import StatuteModel
import StatuteXML

/// `rujukan daftar`: what is held.
struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "daftar",
      abstract: Interface.words(
        "Menunjukkan naskah yang ada: masa berlaku, utuh atau kutipan, sidik.",
        "Shows what is held: from when to when, whole or excerpt, hashes."),
      discussion: Interface.words(
        """
        Sidik adalah SHA-256 atas seluruh kata naskah; dua salinan yang sama kata demi
        kata bersidik sama.

        Kode keluar: 0 berhasil, 1 galat, 64 salah pakai.
        """,
        """
        The hash is SHA-256 over all words of a text; two copies equal word for word
        share it.

        Exit codes: 0 done, 1 an error, 64 wrong usage.
        """
      ),
      aliases: ["list"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json
  }

  @Option(
    name: .long, help: ArgumentHelp(Interface.words("teks atau json.", "teks or json.")))
  var format: Format = .teks

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = try common.library()
    let statutes = try common.reporting { () throws(DiagnosticError) -> [Statute] in
      try library.all()
    }
    switch format {
    case .json: print(try JSONOutput.text(statutes.map(Row.init)))
    case .teks:
      for statute in statutes { print(text(statute)) }
    }
  }

  private func text(_ statute: Statute) -> String {
    let row = Row(statute)
    let wrapper = Wrapper(width: Interface.width)
    let sentences = Interface.language == .indonesian
    let since = statute.force.start.map { sentences ? $0.indonesian : $0.english } ?? "?"
    let until = statute.force.end.map { sentences ? $0.indonesian : $0.english }
    var lines = ["\(Style.bold(row.kutipan))  \(Style.faint(row.id))"]
    lines += wrapper.wrap(row.tentang, first: "  ", rest: "  ")
    let force =
      if let until {
        Interface.words(
          "berlaku \(since), DICABUT sejak \(until)", "in force \(since), REVOKED since \(until)")
      } else {
        Interface.words("berlaku sejak \(since)", "in force since \(since)")
      }
    lines.append("  " + force)
    let extent = Interface.words(
      "\(row.pasal) pasal, \(row.ayat) ayat", "\(row.pasal) articles, \(row.ayat) clauses")
    lines.append(
      "  "
        + Interface.words(
          statute.coverage.isWhole ? "naskah utuh: \(extent)" : "kutipan: \(extent)",
          statute.coverage.isWhole ? "whole text: \(extent)" : "excerpt: \(extent)"))
    lines.append("  sha256 \(row.sha256.prefix(16))…")
    return lines.joined(separator: "\n")
  }

  private struct Row: Encodable {
    let id, kutipan, nama, tentang, cakupan, keterangan, sha256: String
    let inForceFrom, revokedFrom: String?
    let pasal, ayat: Int

    enum CodingKeys: String, CodingKey {
      case id, kutipan, nama, tentang, cakupan, keterangan, sha256, pasal, ayat
      case inForceFrom = "mulai_berlaku"
      case revokedFrom = "dicabut"
    }

    init(_ statute: Statute) {
      id = statute.identity.id.description
      kutipan = statute.identity.citation
      nama = statute.identity.longName
      tentang = statute.identity.subject
      cakupan = statute.coverage.isWhole ? "utuh" : "kutipan"
      keterangan = statute.coverage.note
      sha256 = Seal.hash(of: statute)
      inForceFrom = statute.force.start?.iso
      revokedFrom = statute.force.end?.iso
      pasal = statute.articles.count
      ayat =
        statute.provisions.filter {
          $0.kind == .clause && !$0.isVersion && !statute.isInAnnex($0)
        }.count
    }
  }
}
