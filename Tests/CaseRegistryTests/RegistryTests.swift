import CaseRegistry
import Testing
