import StatuteModel
import StatuteXML
import Testing

/// A rule of the profile, and a change of the healthy act that breaks this rule and no other.
struct LintPair: Sendable, CustomTestStringConvertible {
  let lint: String
  let rule: String
  let healthy: String
  let damaged: String

  init(_ lint: String, _ rule: String, _ healthy: String, _ damaged: String) {
    self.lint = lint
    self.rule = rule
    self.healthy = healthy
    self.damaged = damaged
  }

  var testDescription: String { "\(lint): \(rule)" }

  static let all = [
    LintPair("a", "statute.dangling-reference", "href=\"#art_5\">", "href=\"#art_9\">"),
    LintPair("a", "statute.undefined", "period=\"#tmpg_4\" status", "period=\"#tmpg_9\" status"),
    LintPair(
      "b", "statute.eid", "eId=\"art_3__point_b__point_2\"", "eId=\"art_3__point_b__point_3\""),
    LintPair("b", "statute.missing-eid", "<point eId=\"att_1__art_4__point_b\"", "<point"),
    LintPair(
      "b", "statute.duplicate-eid", "\"att_1__hcontainer_1__p_2\"", "\"att_1__hcontainer_1__p_1\""),
    LintPair(
      "c", "statute.inverted-period", "start=\"#eref_3\" end=\"#eref_5\"",
      "start=\"#eref_5\" end=\"#eref_3\""),
    LintPair(
      "c", "statute.overlap", "wId=\"art_4\" period=\"#tmpg_3\"",
      "wId=\"art_4\" period=\"#tmpg_2\""),
    LintPair(
      "c", "statute.no-entry-into-force", "refersTo=\"#mulai-berlaku\"",
      "refersTo=\"#pengundangan\""),
    LintPair(
      "d", "statute.elucidation-without-provision",
      "<point eId=\"att_1__art_4__point_b\" class=\"huruf\">\n                  <num>b.",
      "<point eId=\"att_1__art_4__point_b\" class=\"huruf\">\n                  <num>Huruf b."),
    LintPair(
      "e", "statute.run-gap",
      "<point eId=\"att_1__art_4__point_b\" class=\"huruf\">\n                  <num>b.",
      "<point eId=\"att_1__art_4__point_c\" class=\"huruf\">\n                  <num>c."),
    LintPair(
      "e", "statute.run-start",
      """
      <point eId="att_1__art_3__point_a" class="huruf">
                        <num>Huruf a</num>
                        <content><p>Gerimis termasuk hujan.</p></content>
                      </point>
      """, ""),
    LintPair("f", "statute.empty", "Penjaga dilarang mengayuh sepeda titipan.", " "),
    LintPair("h", "statute.quantity", "normalized=\"P3M\"", "normalized=\"P4M\""),
    LintPair("h", "statute.digits-and-words", "3 (tiga) bulan", "3 (empat) bulan"),
    LintPair("h", "statute.quantity-form", "normalized=\"P3M\"", "normalized=\"3M\""),
    LintPair("h", "statute.quantity-unreadable", "3 (tiga) bulan", "beberapa bulan"),
    LintPair("i", "statute.address", "\"/akn/id/act/uu/2098/5\"", "\"/akn/id/act/uu/98/5\""),
    LintPair("doubt", "statute.unmarked-doubt", "Gerimis", "[[?Gerimis?]]"),
    LintPair("doubt", "statute.mark-without-sign", ">[tidak]<", ">tidak<"),
    LintPair(
      "elucidation", "statute.elucidation-class", "\"att_1__art_5\" class=\"cukup-jelas\"",
      "\"att_1__art_5\""),
    LintPair(
      "elucidation", "statute.provision-without-elucidation",
      """
      <article eId="att_1__art_7" class="cukup-jelas">
                      <num>Pasal 7</num>
                      <content><p>Cukup jelas.</p></content>
                    </article>
      """, ""),
    LintPair(
      "confidence", "statute.no-confidence", "<rj:keterangan tanda=\"E\"",
      "<rj:keterangan untuk=\"#art_1\" tanda=\"E\""),
    LintPair("invisible", "statute.invisible-character", "Gerimis", "Geri\u{AD}mis"),
    LintPair(
      "lost words", "statute.lost-words", "<num>BAB III</num>", "<num>BAB III</num><num>3</num>"),
  ]
}

@Suite("Lints, each with a damaged and a healthy text")
struct LintPairTests {
  /// Checks without schemas and sealed as it stands, so that one rule is seen by itself.
  private func rules(_ text: String, seal: String? = nil) throws -> Set<String> {
    let bytes = Array(text.utf8)
    let own = try StatuteReader.read(bytes, file: "naskah.xml").statute
    let result = StatuteChecker(profile: nil).check(
      bytes, file: "naskah.xml", seal: (text: seal ?? Seal(own).text, file: "manifes.txt"),
      folder: "uu-99-2099")
    return Set(result.diagnostics.map(\.rule))
  }

  private var healthyText: String {
    get throws { String(decoding: try Act.imaginary.bytes, as: UTF8.self) }
  }

  @Test("The damaged text breaks this rule alone, the healthy one none", arguments: LintPair.all)
  func pair(_ pair: LintPair) throws {
    let healthy = try healthyText
    let damaged = healthy.replacing(pair.healthy, with: pair.damaged)
    try #require(damaged != healthy, "\(pair.healthy) tidak ada dalam naskah yang sehat")
    #expect(try rules(damaged) == [pair.rule])
    #expect(try rules(healthy) == [])
  }

  @Test("Lint g: one changed letter breaks the seal of its provision, and nothing else")
  func seal() throws {
    let healthy = try healthyText
    let seal = try Act.imaginary.seal
    let damaged = healthy.replacing("kehujanan", with: "kehujanen")
    #expect(try rules(damaged, seal: seal) == ["statute.seal"])
    #expect(try rules(healthy, seal: seal) == [])
  }

  @Test(
    "Lint g: what is not words is sealed too",
    arguments: [
      ("refersTo=\"#unsur-cara\">", "refersTo=\"#unsur-subjek\">"),
      ("href=\"#art_5\">Pasal 5", "href=\"#art_4\">Pasal 5"),
      ("date=\"2101-01-01\"", "date=\"2101-01-02\""), (" status=\"removed\"", ""),
    ])
  func sealedData(healthy: String, damaged: String) throws {
    let text = try healthyText.replacing(healthy, with: damaged)
    try #require(try text != healthyText)
    #expect(try rules(text, seal: try Act.imaginary.seal) == ["statute.seal-data"])
  }

  @Test("Lint g: a seal that says other counts is refused")
  func sealedCounts() throws {
    let seal = try Act.imaginary.seal
    let other = seal.replacing("jumlah pasal 7", with: "jumlah pasal 8")
    #expect(other != seal)
    #expect(try rules(healthyText, seal: other) == ["statute.seal-count"])
  }

  @Test("An act without a seal is told so, and the folder must have the act's name")
  func sealAndFolder() throws {
    let result = StatuteChecker(profile: nil).check(
      try Act.imaginary.bytes, file: "naskah.xml", seal: nil, folder: "uu-98-2099")
    #expect(result.diagnostics.map(\.rule).sorted() == ["statute.folder", "statute.no-seal"])
  }

  @Test("An act that amends others counts its articles I, II, III")
  func romanArticles() throws {
    var text = try healthyText
    let numerals = ["I", "II", "III", "IV", "V", "VI", "VII"]
    for (arabic, roman) in zip(1..., numerals).reversed() {
      text = text.replacing(">Pasal \(arabic)</num>", with: ">Pasal \(roman)</num>")
      text = text.replacing("art_\(arabic)", with: "art_\(roman)")
    }
    // Lampiran II prints an article of another act.
    text = text.replacing("att_2__nomor_2__art_III", with: "att_2__nomor_2__art_3")
    let row = "eId=\"att_2__nomor_2__art_3\">\n                <num>Pasal "
    text = text.replacing(row + "III", with: row + "3")
    #expect(try rules(text) == [])
  }
}
