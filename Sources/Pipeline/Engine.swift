/// The engine that ranks, as results and the archive name it.
package enum Engine {
  package static let version = "0.1.0"
}
