// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is held to: Swift 6, explicit imports, warnings as errors.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// For the modules that need neither C nor raw bytes.
let memorySafe = strict + [.strictMemorySafety()]

/// For what draws thousands of rankings, over which tests would take minutes without it, and for small
/// modules in which every run of the program begins. `Ingestion` costs more to build so than its tests
/// gain.
let optimized: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// The C functions of the SQLite that GRDB is linked to, for binding many rows a statement.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Peringkat",
  products: [.executable(name: "peringkat", targets: ["peringkat"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    // System libraries: two files each, a module map and the header it names.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Inflates the parts of workbooks several times as fast as zlib, which inflates what is a .gz. Its
    // header also mends what one function of the library leaves undone.
    .systemLibrary(
      name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // SHA-256 at the speed of the processor's own instructions: every export is hashed whole.
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // How the C library of Linux keeps memory, which the module Glibc leaves out.
    .systemLibrary(name: "CMalloc"),

    .target(name: "Diagnostics", swiftSettings: memorySafe),
    .target(name: "Fingerprints", dependencies: ["CCrypto"], swiftSettings: strict),
    .target(name: "Files", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(
      name: "Documents", dependencies: ["Diagnostics", yams],
      swiftSettings: memorySafe + optimized),
    .target(
      name: "Complaints", dependencies: ["Diagnostics"],
      resources: [
        .embedInCode("Resources/regions.csv"), .embedInCode("Resources/region_names.csv"),
        .embedInCode("Resources/holidays.csv"),
      ],
      swiftSettings: strict + optimized),
    .target(
      name: "Tables",
      dependencies: ["Diagnostics", "Documents", "Files", "Fingerprints", "CISAL", "CZlib"],
      swiftSettings: strict),
    .target(
      name: "Ingestion",
      dependencies: [
        "Complaints", "Diagnostics", "Documents", "Files", "Fingerprints", "Tables",
      ],
      exclude: ["Profiles/README.md"],
      resources: [
        .embedInCode("Profiles/canonical.yaml"), .embedInCode("Profiles/canonical-log.yaml"),
        .embedInCode("Profiles/sp4n-lapor.yaml"), .embedInCode("Profiles/sp4n-lapor-log.yaml"),
        .embedInCode("Profiles/ppid.yaml"), .embedInCode("Profiles/open311.yaml"),
        .embedInCode("Profiles/nyc-311.yaml"), .embedInCode("Drafting/vocabulary.yaml"),
        .embedInCode("Drafting/vocabulary-log.yaml"),
      ],
      swiftSettings: strict),
    .target(
      name: "Scoring", dependencies: ["Complaints", "Diagnostics", "Documents", "Fingerprints"],
      exclude: ["README.md"],
      resources: [.embedInCode("Rubric/Starting/starting-point.yaml")],
      swiftSettings: memorySafe + optimized),
    .target(
      name: "Archive",
      dependencies: ["Complaints", "Diagnostics", "Fingerprints", "Scoring", grdb, sqlite],
      exclude: ["README.md"], swiftSettings: strict),
    .target(
      name: "Workbook",
      dependencies: ["Complaints", "Diagnostics", "Files", "Scoring", "Tables", "CXLSXWriter"],
      swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "Archive", "Complaints", "Diagnostics", "Documents", "Files", "Fingerprints", "Ingestion",
        "Scoring", "Tables", "Workbook",
      ],
      exclude: ["README.md"], swiftSettings: strict),
    .executableTarget(
      name: "peringkat",
      dependencies: [
        "Complaints", "Diagnostics", "Documents", "Files", "Ingestion", "Pipeline", "Scoring",
        "Tables",
        arguments, .target(name: "CMalloc", condition: .when(platforms: [.linux])),
      ],
      exclude: ["README.md"], swiftSettings: strict),

    // What tests of several modules make their inputs with.
    .target(
      name: "TestSupport", dependencies: ["Complaints", "Scoring", "CZlib"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    // Whether a call leaves the processor's registers as it should.
    .systemLibrary(name: "CUpperHalves", path: "Tests/CUpperHalves"),
    .testTarget(
      name: "ComplaintsTests", dependencies: ["Complaints", "Diagnostics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Diagnostics", "Documents"],
      swiftSettings: memorySafe),
    .testTarget(
      name: "FilesTests", dependencies: ["Diagnostics", "Files", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TablesTests",
      dependencies: [
        "Diagnostics", "Documents", "Fingerprints", "Tables", "TestSupport", "CCrypto", "CISAL",
        "CUpperHalves", "CZlib",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "IngestionTests",
      dependencies: [
        "Complaints", "Diagnostics", "Documents", "Fingerprints", "Ingestion", "Tables",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Complaints", "Diagnostics", "Documents", "Scoring", "TestSupport"],
      exclude: ["Parity/asem.csv", "Rubric/Mistakes"],
      swiftSettings: memorySafe),
    .testTarget(
      name: "ArchiveTests",
      dependencies: ["Archive", "Complaints", "Diagnostics", "Scoring", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Archive", "Complaints", "Diagnostics", "Pipeline", "Scoring", "TestSupport",
      ],
      swiftSettings: strict),
    // These run the built program.
    .testTarget(
      name: "WorkbookTests",
      dependencies: [
        "peringkat", "Complaints", "Diagnostics", "Files", "Scoring", "TestSupport", "Workbook",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "peringkat", "Complaints", "Diagnostics", "Ingestion", "Pipeline", "Scoring", "Tables",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RepositoryTests", dependencies: ["peringkat", "TestSupport"], swiftSettings: strict),
  ]
)

// Fuzzing/README.md: nothing that is built or tested knows of it. In this package and no other, for
// what it calls is API between modules.
if Context.environment["PERINGKAT_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Fuzzing/CLibFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CLibFuzzer", "CZlib", "Complaints", "Diagnostics", "Documents", "Ingestion", "Scoring",
        "Tables",
      ],
      path: "Fuzzing/fuzz", swiftSettings: strict),
  ]
}
