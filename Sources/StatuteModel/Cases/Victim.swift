/// A person against whom something was done (*korban*).
public struct Victim: Hashable, Sendable {
  /// The identifier in the file: `K1`.
  public let id: String
  /// How many persons stand behind the entry (*jumlah*).
  public let count: Int
  /// In which capacity the person was harmed (*sebagai*).
  public let capacity: String
  /// What the file says under keys that rules name, and what follows from it (`anak`).
  public let facts: [String: FactValue]
  /// Initials (*inisial*).
  public let initials: ConfidentialText?
  /// The name (*nama*).
  public let name: ConfidentialText?
  /// When born, or how old.
  public let birth: Birth
  /// What was lost (*kerugian*).
  public let losses: [Loss]
  /// The claim for restitution (*restitusi*).
  public let restitution: Restitution?
  /// Debts laid upon the victim (*utang*).
  public let debts: [Debt]
  /// Whether the victim was a child, by the id of each act that names the victim.
  public let childhoods: [String: DerivedFact]

  /// Makes a victim.
  public init(
    id: String, count: Int, capacity: String, facts: [String: FactValue],
    initials: ConfidentialText? = nil, name: ConfidentialText? = nil,
    birth: Birth = Birth(date: nil, age: nil, ageOn: nil), losses: [Loss] = [],
    restitution: Restitution? = nil, debts: [Debt] = [],
    childhoods: [String: DerivedFact] = [:]
  ) {
    self.id = id
    self.count = count
    self.capacity = capacity
    self.facts = facts
    self.initials = initials
    self.name = name
    self.birth = birth
    self.losses = losses
    self.restitution = restitution
    self.debts = debts
    self.childhoods = childhoods
  }

  /// The same victim with facts that follow from others.
  public func adding(
    _ derived: [String: FactValue], childhoods: [String: DerivedFact]
  ) -> Victim {
    Victim(
      id: id, count: count, capacity: capacity, facts: facts.merging(derived) { _, new in new },
      initials: initials, name: name, birth: birth, losses: losses, restitution: restitution,
      debts: debts, childhoods: childhoods)
  }
}

/// A loss that restitution may make good (*kerugian*).
public struct Loss: Hashable, Sendable {
  /// What kind of loss it is (*jenis*).
  public let kind: String?
  /// How much; `nil` where the amount is not known, and the total is "at least".
  public let amount: Rupiah?
  /// Ids of the accused who are to pay it (*dibebankan kepada*); empty for all.
  public let chargedTo: [String]
  /// In words (*uraian*).
  public let account: ConfidentialText?

  /// Makes a loss.
  public init(kind: String?, amount: Rupiah?, chargedTo: [String], account: ConfidentialText?) {
    self.kind = kind
    self.amount = amount
    self.chargedTo = chargedTo
    self.account = account
  }
}

/// A claim for restitution (*restitusi*).
public struct Restitution: Hashable, Sendable {
  /// When it was filed (*diajukan*).
  public let filed: DayRange?
  /// Who filed it (*oleh*).
  public let claimant: String?
  /// How much was paid (*dibayar*).
  public let paid: Rupiah?

  /// Makes a claim.
  public init(filed: DayRange?, claimant: String?, paid: Rupiah?) {
    self.filed = filed
    self.claimant = claimant
    self.paid = paid
  }
}

/// A debt laid upon a victim (*utang*).
public struct Debt: Hashable, Sendable {
  /// The id of the accused to whom it is owed (*kepada*).
  public let creditor: String?
  /// How much.
  public let amount: Rupiah?
  /// Whether it was used to exploit (*digunakan untuk mengeksploitasi*).
  public let isUsedToExploit: Truth

  /// Makes a debt.
  public init(creditor: String?, amount: Rupiah?, isUsedToExploit: Truth) {
    self.creditor = creditor
    self.amount = amount
    self.isUsedToExploit = isUsedToExploit
  }
}
