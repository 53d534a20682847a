# Two commands do all the set-up on a fresh Debian or Ubuntu with Swift 6.2 or newer:
#   make demo   ranks the sample province and says where its workbook is
#   make test   runs all tests
# And a third puts the program, its man page and its shell completions below PREFIX:
#   make install PREFIX=$HOME/.local
# make fresh runs the first two where nothing is but what they install: Tests/fresh.sh.
# make bench measures it beside DuckDB, Polars, pandas and the sqlite3 shell: Benchmarks/README.md.

PACKAGES = libisal-dev libsqlite3-dev libssl-dev libxlsxwriter-dev pkg-config sqlite3 zlib1g-dev \
  $(OF_SWIFT)
# What Swift's own tools cannot start or build without, where Swift was unpacked and nothing else.
OF_SWIFT = ca-certificates g++ git libcurl4-openssl-dev libncurses-dev libxml2-dev tzdata uuid-dev
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SAMPLE = SampleData/kalimantan-timur-2024
OUT = out
# Of `make fuzz`: Fuzzing/README.md.
READER = delimited
SECONDS = 3600
FUZZED = $(OUT)/fuzzing/$(READER)

# Of `make bench` and `make growth`.
BENCH_ROWS = 1000000
BENCH_ARGUMENTS =
PEERS = $(OUT)/bench/venv
# Where the tests look for it too.
TOOLS = $(OUT)/tests/venv
GUARD_ARGUMENTS =

PREFIX = /usr/local
PROGRAM = .build/release/peringkat
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: demo test fresh gallery lint packages office tools pictures install build format fuzz peers \
  bench growth guard guard-debug clean

demo: build
	@mkdir -p $(OUT)
	.build/release/peringkat rank $(SAMPLE) --rubric Rubrics/sp4n-lapor.yaml --period 2024 \
	  --output $(OUT)/kalimantan-timur-2024.xlsx --json $(OUT)/kalimantan-timur-2024.json
	@echo
	@echo "Buku kerja / workbook: $(CURDIR)/$(OUT)/kalimantan-timur-2024.xlsx"

# Every sheet of the sample's workbook as pictures, and the two that README.md shows.
gallery: demo office pictures
	docs/gallery.sh $(OUT)/kalimantan-timur-2024.xlsx $(OUT)/gallery
	cp $(OUT)/gallery/Ringkasan-1.png docs/pictures/ringkasan.png
	cp $(OUT)/gallery/Peta-Skor-1.png docs/pictures/peta-skor.png

test: packages office tools
	swift build --build-tests
	swift test --skip-build

fresh:
	$(call install_missing,debootstrap)
	$(SUDO) env "PATH=$$PATH" Tests/fresh.sh path
	$(SUDO) env "PATH=$$PATH" Tests/fresh.sh root

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Fuzzing

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Fuzzing

fuzz: packages
	PERINGKAT_FUZZ=1 swift build -c release --product fuzz --scratch-path .build/fuzzing \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing -Xswiftc -use-ld=lld
	@mkdir -p $(FUZZED)/found
	.build/fuzzing/release/fuzz $(READER) --seeds $(FUZZED)
	SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 .build/fuzzing/release/fuzz $(READER) \
	  -max_total_time=$(SECONDS) -timeout=20 -rss_limit_mb=2048 -max_len=65536 \
	  $$([ -s $(FUZZED)/words ] && echo -dict=$(FUZZED)/words) \
	  -artifact_prefix=$(FUZZED)/ -print_final_stats=1 \
	  $(FUZZED)/found $(FUZZED)/seeds

build: packages
	swift build -c release --product peringkat --static-swift-stdlib

# The man page and the completions are made from the declarations of the commands.
install: build
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/peringkat
	install -d $(SHARE)/man/man1 $(SHARE)/man/en/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	$(PROGRAM) manual > $(SHARE)/man/man1/peringkat.1
	$(PROGRAM) manual --language en > $(SHARE)/man/en/man1/peringkat.1
	$(PROGRAM) --generate-completion-script bash > $(SHARE)/bash-completion/completions/peringkat
	$(PROGRAM) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_peringkat
	$(PROGRAM) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/peringkat.fish

# By name, always: what is there already is left alone.
define install_missing
@missing=""; for name in $(1); do \
  dpkg-query -W -f '$${db:Status-Status}' $$name 2> /dev/null | grep -q '^installed$$' \
    || missing="$$missing $$name"; done; \
if [ -n "$$missing" ]; then \
  $(SUDO) apt-get update -q && $(SUDO) env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends $$missing; fi
endef

packages:
	@command -v swift > /dev/null || { \
	  echo "Swift 6.2 or newer is needed first: https://www.swift.org/install/linux/"; exit 1; }
	$(call install_missing,$(PACKAGES))

# Tests have LibreOffice calculate the workbooks' formulas anew, without a window where there is such
# a package (one that is there already is left alone, for the two kinds drive each other out).
office:
	@command -v soffice > /dev/null || { $(SUDO) apt-get update -q \
	  && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
	    $$(apt-cache show libreoffice-calc-nogui > /dev/null 2>&1 \
	      && echo libreoffice-calc-nogui || echo libreoffice-calc); }

pictures:
	$(call install_missing,poppler-utils fonts-liberation)

# The first Python of PATH if it can make environments, else the system's.
PYTHON = $$(python3 -c "import ensurepip" 2> /dev/null && echo python3 || echo /usr/bin/python3)

# In folder $(1) an environment of Python of its own, of the names and versions in $(2); made anew when
# they or the Python are others. What Python the system has, and what it knows, is never asked.
define environment
@{ cmp -s $(2) $(1)/requirements.txt && $(1)/bin/python -c ""; } || { \
  $(PYTHON) -c "import ensurepip" 2> /dev/null || { $(SUDO) apt-get update -q \
    && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
      python3-venv; } \
  && $(PYTHON) -m venv --clear $(1) && $(1)/bin/pip install -q -r $(2) && cp $(2) $(1)/; }
endef

# What reads the workbooks of tests, and runs the guard.
tools:
	$(call environment,$(TOOLS),Tests/requirements.txt)

# What the engine is measured beside, and what the scripts of Benchmarks need.
peers:
	$(call environment,$(PEERS),Benchmarks/requirements.txt)

bench: build peers
	$(PEERS)/bin/python Benchmarks/bench.py $(PROGRAM) --folder $(OUT)/bench --rows $(BENCH_ROWS) \
	  $(BENCH_ARGUMENTS)

growth: build peers
	$(PEERS)/bin/python Benchmarks/growth.py $(PROGRAM) --folder $(OUT)/bench $(BENCH_ARGUMENTS)

guard: build tools
	$(call install_missing,valgrind binutils)
	$(TOOLS)/bin/python Benchmarks/guard.py $(PROGRAM) $(GUARD_ARGUMENTS)

# The same of the program that the tests have run, which needs no other build.
guard-debug: tools
	$(call install_missing,valgrind binutils)
	swift build --product peringkat
	$(TOOLS)/bin/python Benchmarks/guard.py .build/debug/peringkat $(GUARD_ARGUMENTS)

clean:
	rm -rf .build $(OUT)
