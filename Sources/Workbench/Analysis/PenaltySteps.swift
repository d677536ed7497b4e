internal import StatuteModel

/// A punishment as it grows, step by step, under one law.
struct PenaltySteps: Sendable {
  /// One step with the figure after it.
  struct Step: Sendable {
    let anchor: String
    /// What is done: "Pokok", "ditambah 1/3".
    let title: String
    /// Why: the words of the element that raises.
    let reason: String
    /// The figure after it; `nil` where it does not move the figure that the bar shows.
    let sum: String?
    let bar: Bar?
    let basis: Citation
    let readings: [Reading]
    /// The facts that a raising provision still waits for; `nil` for one that is applied.
    let awaits: [FactPath]?
  }

  /// The bar of a step: what was there, what is added, where another reading ends; on the scale.
  struct Bar: Sendable {
    let base: Rational
    let added: Rational
    let rival: Rational?
    let isOpen: Bool
  }

  /// A reading that the figures do not follow.
  struct Reading: Sendable {
    let label: String
    let text: String
  }

  /// Under which law; empty where one alone applies.
  let heading: String
  let steps: [Step]
  /// The upper end of the scale, in the unit of the bars; `nil` without bars.
  let scale: Rational?
  /// Whether the bars are months or rupiah.
  let isMoney: Bool
  /// The result in words, a line each.
  let total: [String]
  /// What stands under the result.
  let notes: [String]
  /// Readings on no step of their own.
  let readings: [Reading]
}
