internal import StatuteModel

/// Names the defaults of the case format that a case relies on.
struct DefaultsUsed {
  private let file: CaseFile

  init(_ file: CaseFile) {
    self.file = file
  }

  var list: [DefaultUsed] {
    var list: [DefaultUsed] = []
    func add(_ id: String, _ key: String, _ value: String) {
      list.append(DefaultUsed(path: FactPath(id, key), value: value))
    }
    for accused in file.accused where accused.isAnalysed && accused.facts["jenis"] == nil {
      add(accused.id, "jenis", "orang")
    }
    for victim in file.victims where victim.facts["sebagai"] == nil {
      add(victim.id, "sebagai", victim.capacity)
    }
    for conduct in file.conduct {
      if conduct.roles == nil { add(conduct.id, "peran", Conduct.defaultRole) }
      if conduct.completion == nil { add(conduct.id, "penyelesaian", Conduct.defaultCompletion) }
    }
    return list
  }
}
