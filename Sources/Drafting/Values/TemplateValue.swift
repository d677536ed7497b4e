public import StatuteModel

/// What a template prints, as plain values without formatting.
public indirect enum TemplateValue: Hashable, Sendable {
  /// Words as they are to stand in the document.
  case text(String)
  /// A count or a year.
  case number(Int)
  /// Whole rupiah; printed in figures.
  case money(Rupiah)
  /// A day; printed as "23 November 2026".
  case date(CalendarDate)
  /// A provision with its name in full, which is printed.
  case citation(Citation, name: String)
  /// A person as the document names them, and their pseudonym.
  case person(name: String, pseudonym: String)
  /// Things of one kind, in order; an empty list is known to be empty.
  case list([TemplateValue])
  /// Named values.
  case record([String: TemplateValue])
  /// Not known, with the reason as the document prints it: "belum diisi".
  case missing(reason: String)
  /// Known not to exist, such as the rank of a signer who holds none; prints nothing.
  case absent

  /// The usual reason: nobody has filled it in yet.
  public static let notFilled = TemplateValue.missing(reason: "belum diisi")
}
