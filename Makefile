# Two commands do all the set-up on a fresh Debian or Ubuntu with Swift 6.2 or newer:
#   make demo   ranks the sample province and says where its workbook is
#   make test   runs all tests
# And a third puts the program, its man page and its shell completions below PREFIX:
#   make install PREFIX=$HOME/.local
# make bench measures it beside DuckDB, Polars, pandas and the sqlite3 shell: Benchmarks/README.md.

PACKAGES = libisal-dev libsqlite3-dev libssl-dev libxlsxwriter-dev pkg-config sqlite3 zlib1g-dev
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
GUARD_ARGUMENTS =

PREFIX = /usr/local
PROGRAM = .build/release/peringkat
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: demo test gallery lint packages office pictures install build format fuzz peers bench growth \
  guard guard-debug clean

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

test: packages office
	swift build --build-tests
	swift test --skip-build

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
# a package (one that is there already is left alone, for the two kinds drive each other out), and
# openpyxl read them.
office:
	@command -v soffice > /dev/null || { $(SUDO) apt-get update -q \
	  && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
	    $$(apt-cache show libreoffice-calc-nogui > /dev/null 2>&1 \
	      && echo libreoffice-calc-nogui || echo libreoffice-calc); }

	@python3 -c "import openpyxl" 2> /dev/null || { $(SUDO) apt-get update -q \
	  && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
	    --no-install-recommends python3-openpyxl; }

pictures:
	$(call install_missing,poppler-utils fonts-liberation)

# An environment of Python of its own; made anew when what it holds is to be another.
peers:
	@python3 -c "import ensurepip" 2> /dev/null || { $(SUDO) apt-get update -q \
	  && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
	    python3-venv; }
	@cmp -s Benchmarks/requirements.txt $(PEERS)/requirements.txt || { \
	  python3 -m venv --clear $(PEERS) && $(PEERS)/bin/pip install -q -r Benchmarks/requirements.txt \
	    && cp Benchmarks/requirements.txt $(PEERS)/; }

bench: build peers
	$(PEERS)/bin/python Benchmarks/bench.py $(PROGRAM) --folder $(OUT)/bench --rows $(BENCH_ROWS) \
	  $(BENCH_ARGUMENTS)

growth: build peers
	$(PEERS)/bin/python Benchmarks/growth.py $(PROGRAM) --folder $(OUT)/bench $(BENCH_ARGUMENTS)

guard: build
	$(call install_missing,valgrind binutils)
	python3 Benchmarks/guard.py $(PROGRAM) $(GUARD_ARGUMENTS)

# The same of the program that the tests have run, which needs no other build.
guard-debug:
	$(call install_missing,valgrind binutils)
	swift build --product peringkat
	python3 Benchmarks/guard.py .build/debug/peringkat $(GUARD_ARGUMENTS)

clean:
	rm -rf .build $(OUT)
