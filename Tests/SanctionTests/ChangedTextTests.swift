import RuleEngine
import StatuteModel
import StatuteXML
import Testing

/// The numbers come from the text: where the text changes, they change; where it cannot be read,
/// there is none.
@Suite("A changed text")
struct ChangedTextTests {
  private func calculator(
    replacing old: String, with new: String
  ) throws -> PenaltyCalculator {
    let text = String(decoding: try Texts.bytes("uu-21-2007/naskah.xml"), as: UTF8.self)
    #expect(text.contains(old))
    let changed = text.split(separator: old, omittingEmptySubsequences: false)
      .joined(separator: new)
    let act = try StatuteReader.read(Array(changed.utf8), file: "naskah.xml").statute
    let others = try Texts.statutes().filter { $0.identity.id != act.identity.id }
    return PenaltyCalculator(acts: HeldActs([act] + others), book: try Texts.book())
  }

  private func failure(_ calculator: PenaltyCalculator, _ charge: Charge) throws -> String? {
    let day = try Day.old()
    do throws(SanctionFailure) {
      _ = try calculator.answer(for: charge, on: day)
      return nil
    } catch {
      return error.text(in: .indonesian).headline
    }
  }

  @Test("A half in the text raises by a half")
  func half() throws {
    let calculator = try calculator(
      replacing: #"normalized="1/3">"#, with: #"normalized="1/2">"#)
    let penalty = try calculator.answer(for: charge("4", "17"), on: Day.old()).penalty
    #expect(penalty.prison?.minimum == Rational(54))
    // 15 years and a half of it would be more than the old code's limit for fixed terms.
    #expect(penalty.prison?.maximum == Rational(240))
    #expect(penalty.fine?.maximum == Rational(900_000_000))
  }

  @Test("Conduct before the change is never threatened with longer imprisonment than it was then")
  func oldPrison() throws {
    let calculator = try calculator(
      replacing: "normalized=\"P15Y\"", with: "normalized=\"P10Y\"")
    let raised = try charge("4", "17")
    let comparison = try calculator.comparison(
      old: raised, on: Day.old(), new: raised, on: Day.new())
    #expect(comparison.items[.prisonMaximum] == .old)
    #expect(comparison.new.penalty.prison?.maximum == Rational(240))
    #expect(comparison.applied.penalty.prison?.maximum == Rational(160))
    #expect(
      comparison.applied.penalty.steps.map(\.basis.identifier).contains(
        "uu-1-2023/pasal-3/ayat-1"))
  }

  @Test("A threat that was replaced by words which are not held gives no figure, not the old one")
  func replacementNotHeld() throws {
    let acts = try Texts.statutes().filter { $0.identity.id.description != "uu-1-2026" }
    let calculator = PenaltyCalculator(acts: HeldActs(acts), book: try Texts.book())
    let offence = try charge("4")
    let since = try Day.new()
    #expect(try calculator.answer(for: offence, on: Day.old()).penalty.prison != nil)
    var failed: SanctionFailure?
    do throws(SanctionFailure) {
      _ = try calculator.answer(for: offence, on: since)
    } catch {
      failed = error
    }
    #expect(
      failed?.text(in: .indonesian).headline
        == "ancaman pidana Pasal 4 uu-21-2007 sudah diganti, dan penggantinya tidak dimuat di sini: "
        + "/akn/id/act/uu/2026/1/~att_1__nomor_48__art_4")
  }

  @Test("Other words between imprisonment and fine give no figure")
  func link() throws {
    let calculator = try calculator(
      replacing: "</quantity> dan pidana denda", with: "</quantity> serta pidana denda")
    #expect(
      try failure(calculator, charge("4"))
        == "hubungan penjara dan denda di Pasal 4 uu-21-2007 tidak dikenal: "
        + "\" serta pidana denda paling sedikit \"")
  }

  @Test("A lost number, a repeated one, a damaged one and one that is too large give no figure")
  func numbers() throws {
    let lost = try calculator(
      replacing: "#denda-maks\" normalized=\"IDR600000000\"",
      with: "#jumlah\" normalized=\"IDR600000000\"")
    #expect(try failure(lost, charge("4")) == "Pasal 4 uu-21-2007 tidak memuat angka denda-maks")
    let repeated = try calculator(
      replacing: "refersTo=\"#denda-min\"", with: "refersTo=\"#denda-maks\"")
    #expect(
      try failure(repeated, charge("4"))
        == "Pasal 4 uu-21-2007 memuat angka denda-maks lebih dari sekali")
    let damaged = try calculator(replacing: "IDR600000000", with: "IDR6OOOOOOOO")
    #expect(
      try failure(damaged, charge("4"))
        == "angka \"IDR6OOOOOOOO\" di Pasal 4 uu-21-2007 tidak terbaca sebagai angka ancaman pidana"
    )
    let large = try calculator(replacing: "IDR600000000", with: "IDR9223372036854775807")
    #expect(
      try failure(large, charge("4", "17"))
        == "angka di Pasal 17 uu-21-2007 terlalu besar untuk dihitung")
  }
}
