internal import StatuteModel
internal import StatuteXML

/// What carries a reading of the law, as it is cited.
enum ReadingAuthority {
  /// Provisions and decisions; where none is known, the reason that is given for the reading.
  static func names(of reading: Reading, _ names: ActNaming) -> [String] {
    let carried = reading.authorities.map { authority in
      authority.provision.map(names.full) ?? authority.name
    }.filter { !$0.isEmpty }
    return carried.isEmpty && !reading.note.isEmpty ? [reading.note] : carried
  }
}
