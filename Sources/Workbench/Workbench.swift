internal import Hummingbird
internal import Mustache
internal import CaseRegistry

/// The workbench: the server of the pages on this machine.
public struct Workbench: Sendable {
}
