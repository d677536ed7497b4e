internal import DocumentAssembly
public import Mustache
internal import RuleEngine
public import StatuteModel

/// The page *Analisis*: the article of a finding lit by how the case stands.
public enum AnalysisPage {
  /// The name of the template in the library: `Templates/web/analisis.mustache`.
  public static let template = "analisis"

  /// The title of the page, which names no person.
  public static func title(_ file: CaseFile, language: Language = .indonesian) -> String {
    let name = language == .indonesian ? "Analisis" : "Analysis"
    return "\(name) \(CaseCode(file).shown ?? "") · Rujukan"
  }

  /// What stands in the page's main part; `nil` where the library lacks the template.
  /// - Parameters:
  ///   - file: the case as it is kept; assumptions of the request do not touch it
  ///   - request: what the address asks for
  ///   - material: texts, rules, vocabulary and engine
  ///   - templates: the templates of `Templates/web`
  public static func html(
    _ file: CaseFile, request: AnalysisRequest, material: AnalysisMaterial,
    templates: MustacheLibrary
  ) -> String? {
    templates.render(context(file, request: request, material: material), withTemplate: template)
  }

  /// What the template `analisis` reads, for a page that holds it as a part.
  ///
  /// - Parameter known: the analysis of the case as it is kept, where it was made already
  static func context(
    _ file: CaseFile, request: AnalysisRequest, material: AnalysisMaterial, known: Analysis? = nil
  ) -> [String: Any] {
    let assumed = file.assuming(request.assumptions, material: material)
    let kept = request.assumptions.isEmpty ? known : nil
    return AnalysisView(
      original: file, file: assumed, analysis: kept ?? material.engine.analyse(assumed),
      request: request, material: material
    ).context
  }
}
