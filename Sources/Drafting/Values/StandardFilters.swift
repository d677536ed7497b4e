internal import StatuteModel

extension FilterRegistry {
  /// The filters that every template may call: `rupiah`, `terbilang`, `tanggal`, `hari`, `pasal`,
  /// `samaran`, and `kapital`.
  public static let standard = FilterRegistry([
    // Rp120.000.000,00 (seratus dua puluh juta rupiah)
    Filter("rupiah", for: .money) { value in
      guard case .money(let amount) = value else { return nil }
      return amount.textWithWords
    },
    // empat belas; seratus dua puluh juta rupiah
    Filter("terbilang", for: .number, .money) { value in
      switch value {
      case .number(let number): Terbilang.words(for: Int64(number))
      case .money(let amount): amount.words
      default: nil
      }
    },
    // 23 November 2026
    Filter("tanggal", for: .date) { value in
      guard case .date(let day) = value else { return nil }
      return day.indonesian
    },
    // Senin
    Filter("hari", for: .date) { value in
      guard case .date(let day) = value else { return nil }
      return day.weekday.indonesian
    },
    // Pasal 44 ayat (1), without the act
    Filter("pasal", for: .citation) { value in
      guard case .citation(let citation, _) = value else { return nil }
      return citation.text
    },
    // the pseudonym, also where the document may name the person
    Filter("samaran", for: .person) { value in
      guard case .person(_, let pseudonym) = value else { return nil }
      return pseudonym
    },
    // SURAT RUJUKAN
    Filter("kapital", for: .text) { value in
      guard case .text(let words) = value else { return nil }
      return words.uppercased()
    },
  ])
}
