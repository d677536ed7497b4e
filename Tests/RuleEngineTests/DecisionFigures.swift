import RuleEngine
import StatuteModel

/// The table of figures over all decisions, with everything that is met, for a lawyer to read.
struct DecisionFigures {
  private let comparisons: [(decision: String, comparison: DecisionComparison)]

  init() throws {
    comparisons = try DecisionRecord.decisions.map { ($0, try DecisionComparison.of($0)) }
  }

  /// The page as it is kept beside the case files.
  var text: String {
    [Self.preface, figures, reasons, unproven, met].joined(separator: "\n\n") + "\n"
  }

  private static let preface = """
    # Putusan nyata sebagai pengujian

    Setiap `<putusan>.yaml` adalah satu putusan pengadilan yang ditulis sebagai berkas kasus, dari waktu, ringkasan, dan fakta
    yang diceritakan sumbernya. Dakwaan, amar, dan pasal yang terbukti tidak dipakai untuk berkas kasus; pasal yang terbukti ada
    di `terbukti.tsv` dan hanya dibandingkan dengan jawaban mesin. Yang tidak disebut sumber dibiarkan belum diketahui: bayaran
    saja bukan cara, jenis pekerjaan saja bukan tujuan eksploitasi, jumlah pelaku saja bukan kelompok terorganisasi. Keterangan
    cara, peran, dan tereksploitasi pada sumber mengikuti pengadilan bila pengadilan menyebutnya, sehingga kecocokan di sini
    menguji penerapan hukum atas fakta yang telah ditetapkan, bukan pembuktiannya. Istilah `permufakatan-jahat` ditulis di mana
    sumber menyebut peran itu; `mengambil-keuntungan` ditulis di setiap perkara yang menceritakan bagian pelaku dari hasil,
    apa pun pasal yang dipilih pengadilan. Pengiriman yang digagalkan sebelum korban berangkat adalah perbuatan `percobaan`.

    Semua perkara dinilai per 23 November 2026 seolah-olah belum diputus. Karena itu Pasal 2 UU 21/2007 terdaftar sebagai Pasal
    455 KUHP dengan Pasal 2 sebagai ketentuan lamanya. Bila pengadilan tidak menyebut ayat, yang dibandingkan pasalnya. Pada
    perkara dengan beberapa terdakwa, setiap terdakwa harus mempunyai temuan itu. Pasal 10, 17, dan 55 hanya dihitung bersama
    delik yang terbukti.

    Berkas ini ditulis oleh `RECORD=1 swift test --filter DecisionTests` dan dibandingkan pada setiap pengujian.
    """

  private var rows: [DecisionRow] { DecisionRecord.rows }

  private func decisions(_ condition: (DecisionRow) -> Bool) -> Int {
    Set(rows.filter(condition).map(\.decision)).count
  }

  private var figures: String {
    let compared = rows.filter { [.met, .open].contains($0.expectation) }
    let standings = comparisons.flatMap { _, comparison in
      comparison.rows.filter { [.met, .open].contains($0.expectation) }
        .map { comparison.standing($0.article) }
    }
    let met = standings.filter { $0 == .met }.count
    let absent = standings.filter { $0 == .absent }.count
    let wholly = DecisionRecord.decisions.filter { id in
      let own = compared.filter { $0.decision == id }
      return !own.isEmpty && own.allSatisfy { $0.expectation == .met }
    }.count
    let table: [(String, Int)] = [
      ("Putusan", DecisionRecord.decisions.count),
      ("Putusan dengan pasal terbukti yang ada aturannya", decisions(isCompared)),
      ("… semua pasal itu terpenuhi", wholly),
      ("… sebagian atau semuanya terbuka", decisions(isCompared) - wholly),
      ("Putusan yang semua pasalnya dikecualikan", onlyExcepted),
      ("Putusan bebas", decisions { $0.expectation == .acquitted }),
      ("Putusan yang sumbernya tidak menyebut pasal", decisions { $0.expectation == .unknown }),
      ("Pasal terbukti (per putusan)", rows.filter { $0.article != "-" }.count),
      ("… terpenuhi", met),
      ("… terbuka hanya karena fakta yang tidak disebut sumber", standings.count - met - absent),
      ("… tidak ditemukan tanpa alasan", absent),
      ("… dikecualikan", rows.filter { $0.expectation == .excepted }.count),
    ]
    return "## Angka\n\n| | |\n|---|---:|\n"
      + table.map { "| \($0.0) | \($0.1) |" }.joined(separator: "\n")
  }

  private func isCompared(_ row: DecisionRow) -> Bool {
    [.met, .open].contains(row.expectation)
  }

  private var onlyExcepted: Int {
    DecisionRecord.decisions.filter { id in
      DecisionRecord.rows(of: id).allSatisfy { $0.expectation == .excepted }
    }.count
  }

  private var reasons: String {
    let lines = DecisionRow.Reason.allCases.map { reason in
      let own = rows.filter { $0.reason == reason }
      let articles = Dictionary(grouping: own, by: \.article).map { article, rows in
        rows.count == 1 ? article : "\(article) (\(rows.count))"
      }
      return
        "| `\(reason.rawValue)` | \(reason.words) | \(own.count) | \(articles.sorted().joined(separator: ", ")) |"
    }
    return "## Pengecualian\n\n| alasan | arti | pasal | yang mana |\n|---|---|---:|---|\n"
      + lines.joined(separator: "\n")
  }

  /// What stands open or fails where no article was found proven, or none is named.
  private var unproven: String {
    let lines = comparisons.flatMap { decision, comparison -> [String] in
      let row = comparison.rows.first { [.acquitted, .unknown].contains($0.expectation) }
      guard let row else { return [] }
      let open = comparison.analysis.findings.map { finding in
        let facts = DecisionComparison.missing([finding]).joined(separator: ", ")
        return (finding, "terbuka: \(facts)")
      }
      let aside = comparison.analysis.setAside.map { finding in
        let names = finding.elements.flatMap(\.failing).map(\.id).joined(separator: ", ")
        return (finding, "unsur gagal: \(names)")
      }
      return (open + aside).map { finding, why in
        "| \(decision) | \(row.expectation.rawValue) | \(finding.accused) | \(finding.offence.identifier) | \(finding.form.rawValue) | \(why) |"
      }
    }
    return "## Tanpa pasal terbukti\n\n"
      + "| putusan | amar | pelaku | delik | bentuk | mengapa |\n|---|---|---|---|---|---|\n"
      + lines.joined(separator: "\n")
  }

  private var met: String {
    let lines = comparisons.flatMap { decision, comparison in
      comparison.analysis.findings.filter { $0.status == .met }.map { finding in
        let raised = finding.aggravations.map(\.identifier).joined(separator: ", ")
        return
          "| \(decision) | \(finding.accused) | \(finding.victims.joined(separator: ", ")) | \(finding.offence.identifier) | \(finding.form.rawValue) | \(raised) |"
      }
    }
    return "## Semua yang terpenuhi\n\n"
      + "| putusan | pelaku | korban | delik | bentuk | pemberatan |\n|---|---|---|---|---|---|\n"
      + lines.joined(separator: "\n")
  }
}
