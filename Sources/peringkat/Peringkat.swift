@main struct Peringkat { static func main() {} }
