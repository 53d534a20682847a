# Two commands do all the set-up on a fresh Debian or Ubuntu with Swift 6.2 or newer:
#   make demo   ranks the sample province and says where its workbook is
#   make test   runs all tests

PACKAGES = libsqlite3-dev libssl-dev libxlsxwriter-dev pkg-config sqlite3 zlib1g-dev
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SAMPLE = SampleData/kalimantan-timur-2024
OUT = out

.PHONY: demo test lint install build format clean

demo: build
	@mkdir -p $(OUT)
	.build/release/peringkat rank $(SAMPLE) --rubric Rubrics/sp4n-lapor.yaml --period 2024 \
	  --output $(OUT)/kalimantan-timur-2024.xlsx --json $(OUT)/kalimantan-timur-2024.json
	@echo
	@echo "Buku kerja / workbook: $(CURDIR)/$(OUT)/kalimantan-timur-2024.xlsx"

test: install
	swift build --build-tests
	swift test --skip-build

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

build: install
	swift build -c release --product peringkat

# By name, always: what is there already is left alone.
install:
	@command -v swift > /dev/null || { \
	  echo "Swift 6.2 or newer is needed first: https://www.swift.org/install/linux/"; exit 1; }
	@missing=""; for name in $(PACKAGES); do \
	  dpkg-query -W -f '$${db:Status-Status}' $$name 2> /dev/null | grep -q '^installed$$' \
	    || missing="$$missing $$name"; done; \
	if [ -n "$$missing" ]; then \
	  $(SUDO) apt-get update -q && $(SUDO) env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y -q --no-install-recommends $$missing; fi

clean:
	rm -rf .build $(OUT)
