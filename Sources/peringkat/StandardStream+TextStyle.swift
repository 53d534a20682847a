import Diagnostics
import Foundation
import Pipeline

extension StandardStream {
  /// Headings and severities as the reader can show them.
  var style: TextStyle { TextStyle(heading: bold, severity: paint) }

  /// How many columns of a table a terminal shows; elsewhere what fits a wide page.
  var columns: Int {
    var size = winsize()
    guard isTerminal, unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return 12 }
    return max(2, Int(size.ws_col) / 16)
  }
}
