# rujukan: see README.md. `make demo` and `make test` install what they need.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo build test lint bench install clean

# The release links Swift statically: one program, quick to start. Its build folder is its own,
# because a folder in which that flag changes does not link.
STATIK := .build/statik
RILIS := swift build -c release --static-swift-stdlib --scratch-path $(STATIK)
RUJUKAN := $(STATIK)/release/rujukan
PREFIX ?= /usr/local

help: ## menunjukkan daftar ini
	@grep -hE '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

build: ## membangun program rilis
	@.ci/prepare build
	$(RILIS) --product rujukan

demo: build ## membangun, lalu menunjukkan kerja utama pada contoh
	@.ci/demo $(RUJUKAN)

test: ## menjalankan semua uji
	@.ci/prepare test
	swift build --build-tests
	swift test --skip-build --disable-xctest
	Tests/Peramban/jalankan.sh .build/debug/rujukan
	.build/peramban/bin/python Tests/Peramban/skema-api.py .build/debug/rujukan --contoh 40
	$(RILIS) --product sifat
	$(STATIK)/release/sifat 100000

lint: ## memeriksa bentuk kode
	swift format lint --strict --recursive Sources Tests Package.swift Benchmarks/JSON \
		Benchmarks/Package.swift Benchmarks/Benchmarks

bench: ## mengukur; lihat Benchmarks/README.md
	@.ci/prepare bench
	Benchmarks/ukur
	Benchmarks/ukur-mesin

install: build ## memasang ke $(PREFIX)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/rujukan
	install -m 755 $(RUJUKAN) $(DESTDIR)$(PREFIX)/bin/rujukan
	cp -R Statutes Templates Contoh Latihan $(DESTDIR)$(PREFIX)/share/rujukan/

clean: ## menghapus hasil bangunan
	rm -rf .build
