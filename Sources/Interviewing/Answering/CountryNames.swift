import StatuteModel

/// Names by which people call countries, beside the codes that files write.
enum CountryNames {
  /// The code for a name or a code.
  static func code(_ text: String, among countries: Set<String>) -> String? {
    let upper = text.uppercased()
    if countries.contains(upper) { return upper }
    let name = text.lowercased().filter { $0.isLetter }
    guard let code = codes[name], countries.contains(code) else { return nil }
    return code
  }

  private static let codes: [String: String] = [
    "indonesia": "ID", "malaysia": "MY", "singapura": "SG", "singapore": "SG", "brunei": "BN",
    "bruneidarussalam": "BN", "thailand": "TH", "kamboja": "KH", "cambodia": "KH",
    "myanmar": "MM", "laos": "LA", "vietnam": "VN", "filipina": "PH", "philippines": "PH",
    "timorleste": "TL", "papuanugini": "PG", "papuanewguinea": "PG", "australia": "AU",
    "arabsaudi": "SA", "saudi": "SA", "saudiarabia": "SA", "uniemiratarab": "AE", "uea": "AE",
    "dubai": "AE", "uae": "AE", "qatar": "QA", "kuwait": "KW", "oman": "OM", "bahrain": "BH",
    "yordania": "JO", "jordan": "JO", "suriah": "SY", "syria": "SY", "irak": "IQ", "iraq": "IQ",
    "mesir": "EG", "egypt": "EG", "turki": "TR", "turkey": "TR", "libya": "LY",
    "tiongkok": "CN", "cina": "CN", "china": "CN", "hongkong": "HK", "makau": "MO",
    "taiwan": "TW", "jepang": "JP", "japan": "JP", "koreaselatan": "KR", "korea": "KR",
    "southkorea": "KR", "india": "IN", "bangladesh": "BD", "nepal": "NP", "polandia": "PL",
    "poland": "PL", "belanda": "NL", "inggris": "GB", "amerikaserikat": "US",
  ]
}
