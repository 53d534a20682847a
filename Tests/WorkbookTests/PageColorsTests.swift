import Foundation
import Testing

@testable import Workbook

@Suite struct PageColorsTests {
  /// WCAG 2.2: how much of the light of white.
  private func light(_ color: UInt32) -> Double {
    let parts = [16, 8, 0].map { shift in
      let part = Double(color >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ a: UInt32, _ b: UInt32) -> Double {
    let (low, high) = (min(light(a), light(b)), max(light(a), light(b)))
    return (high + 0.05) / (low + 0.05)
  }

  @Test(arguments: [PageColors.light, .dark])
  func textStandsOutFromWhatIsBehindIt(_ colors: PageColors) {
    for (front, back) in colors.pairs {
      #expect(contrast(front, back) >= 4.5, "\(String(front, radix: 16)) on \(back)")
    }
    #expect(contrast(colors.bar, colors.paper) >= 3)
    #expect(contrast(colors.bar, colors.pale) >= 3)
  }

  @Test("Told apart in grey, so by colour-blind eyes too", arguments: [PageColors.light, .dark])
  func heatIsLightness(_ colors: PageColors) {
    let steps = colors.heat.map { light($0.fill) }
    let pairs = zip(steps, steps.dropFirst())
    #expect(pairs.allSatisfy { $0 > $1 } || pairs.allSatisfy { $0 < $1 })
    for (a, b) in zip(colors.heat, colors.heat.dropFirst()) {
      #expect(contrast(a.fill, b.fill) >= 1.15)
    }
  }

  @Test func theStyleSheetHasBoth() {
    #expect(PageStyle.rules.contains("--paper: #ffffff;"))
    #expect(PageStyle.rules.contains("--paper: #14181f;"))
    #expect(PageStyle.rules.contains("@media screen and (prefers-color-scheme: dark)"))
    #expect(PageStyle.rules.contains("@page { size: A4;"))
  }
}
