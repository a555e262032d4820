# annai: build, test, install. `make help` lists what there is to type.

CC      = gcc
OUT     = out
PREFIX  = /usr/local
VERSION = 0.1.0
JOBS   := $(shell nproc 2>/dev/null || echo 2)

# Commands stay out of sight; V=1 shows each.
ifndef V
MAKEFLAGS += --silent
endif
MAKEFLAGS += --no-print-directory
export OUT

# One way to compile; SAN=1 adds the sanitizers and COV=1 the counters of
# gcov, each in folders of its own.
ifdef SAN
KIND     = -san
OPTIMISE = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
           -fno-sanitize-recover=all
else ifdef COV
KIND     = -cov
OPTIMISE = -O0 -g --coverage
else
KIND     =
OPTIMISE = -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong
endif
OBJ = $(OUT)/obj$(KIND)
BIN = $(OUT)/bin$(KIND)

PACKAGES = libcmark lua5.4 libseccomp cairo harfbuzz harfbuzz-subset freetype2 \
           icu-uc libqpdf yaml-0.1 jansson zlib libqrencode lcms2

WARNINGS = -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow \
           -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition \
           -Wformat=2 -Wswitch-enum -Wvla -Wundef -Wcast-qual \
           -Wwrite-strings -Wpointer-arith -Wimplicit-fallthrough
WARNINGS_gcc   = -Wlogical-op -Wduplicated-cond -Wduplicated-branches
WARNINGS_clang = -Wunreachable-code -Wloop-analysis -Wassign-enum

COMPILER = $(if $(findstring clang,$(CC)),clang,gcc)
# Libraries' headers come in as system headers: their warnings are not ours.
LIB_CFLAGS := $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(PACKAGES) 2>/dev/null))
LIBS       := $(shell pkg-config --libs $(PACKAGES) 2>/dev/null) -lm -lpthread
CFLAGS  = -std=c17 -D_POSIX_C_SOURCE=200809L -DANNAI_VERSION='"$(VERSION)"' \
          -Igenerator -I$(OBJ) $(LIB_CFLAGS) $(OPTIMISE) -fPIE -pthread \
          $(WARNINGS) $(WARNINGS_$(COMPILER)) $(EXTRA_CFLAGS)
LDFLAGS = -pie -Wl,-z,relro,-z,now $(EXTRA_LDFLAGS)

SOURCES = $(sort $(wildcard generator/*/*.c))
HEADERS = $(sort $(wildcard generator/*/*.h))
OBJECTS = $(SOURCES:generator/%.c=$(OBJ)/%.o) $(OBJ)/bundle.o
UNIT    = $(sort $(wildcard tests/unit/*/*_test.c))

all: $(BIN)/annai

$(BIN)/annai: $(OBJ)/main.o $(OBJECTS)
	mkdir -p $(@D)
	$(CC) $(OPTIMISE) $(LDFLAGS) -o $@ $^ $(LIBS)
	echo '$@'

# What everything was compiled with: when it changes, all is compiled anew.
$(OBJ)/flags: FORCE
	mkdir -p $(@D)
	$(call need,$(PACKAGES),build)
	printf '%s\n' "$(CC) $(subst ",,$(CFLAGS))" >$@.new
	if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; \
	    echo 'compiling with $(CC) into $(OBJ)/'; fi

# A missing library is said in words, before the compiler says it in its own.
need = missing=; \
	for p in $(firstword $(CC)) pkg-config; do \
	    command -v $$p >/dev/null || missing="$$missing $$p"; done; \
	for p in $(1); do pkg-config --exists $$p 2>/dev/null || \
	    missing="$$missing $$p"; done; \
	[ -z "$$missing" ] || { \
	    echo "必要なものがそろっていません:$$missing" >&2; \
	    echo '「tools/deps.sh $(2)」（$(if $(filter build,$(2)),make site,make test)でも）で入ります' >&2; \
	    exit 1; }

$(OBJ)/%.o: generator/%.c $(OBJ)/flags
	mkdir -p $(@D)
	$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<

# --- files built into the program (load/bundle.h), in order of their paths ---

BUNDLE = $(shell find lua/prelude.lua lua/terms.lua themes/kihon starter -type f \
           ! -name '.*' ! -name '*~' 2>/dev/null | LC_ALL=C sort)

# Written anew only when a file appears or goes.
$(OBJ)/bundle.list: FORCE
	mkdir -p $(@D)
	printf '%s\n' $(BUNDLE) | cmp -s - $@ || printf '%s\n' $(BUNDLE) > $@

$(OBJ)/bundle.S: $(OBJ)/bundle.list $(BUNDLE)
	n=0; echo '.section .rodata' > $@; : > $(@:.S=.inc); \
	for f in $(BUNDLE); do \
	    printf '.global annai_bundle_%d\nannai_bundle_%d: .incbin "%s"\n' \
	        $$n $$n "$$f" >> $@; \
	    printf 'BUNDLE(%d, "%s", %d)\n' $$n "$$f" \
	        $$(wc -c < "$$f") >> $(@:.S=.inc); \
	    n=$$((n + 1)); \
	done; echo '.section .note.GNU-stack,"",%progbits' >> $@

$(OBJ)/bundle.inc: $(OBJ)/bundle.S ;

$(OBJ)/bundle.o: $(OBJ)/bundle.S
	$(CC) -c -o $@ $<

$(OBJ)/load/bundle.o: $(OBJ)/bundle.inc

# --- unit tests: tests/unit/ROOM/FILE_test.c defines ROOM_FILE_suite() ---

CHECK_LIBS = $(shell pkg-config --libs check 2>/dev/null)
UNIT_OBJECTS = $(UNIT:tests/unit/%.c=$(OBJ)/unit/%.o)
suite = $(subst /,_,$(patsubst tests/unit/%_test.c,%_suite,$(1)))

# Written anew only when a test file appears or goes.
$(OBJ)/unit/suites.inc: FORCE
	mkdir -p $(@D)
	$(call need,check,test)
	printf 'SUITE(%s)\n' $(foreach f,$(UNIT),$(call suite,$(f))) >$@.new
	if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

$(OBJ)/unit/%.o: tests/unit/%.c $(OBJ)/flags
	mkdir -p $(@D)
	$(CC) $(CFLAGS) -Itests -MMD -MP -c -o $@ $<

$(OBJ)/unit/main.o: $(OBJ)/unit/suites.inc

$(BIN)/unit: $(OBJ)/unit/main.o $(UNIT_OBJECTS) $(OBJECTS)
	mkdir -p $(@D)
	$(CC) $(OPTIMISE) $(LDFLAGS) -o $@ $^ $(CHECK_LIBS) $(LIBS)
	echo '$@'

unit: $(BIN)/unit
	$(BIN)/unit $(SUITE)

# Pages in a real browser: axe-core and vnu (from npm) report nothing.
test-browser: all
	tests/browser/run.sh $(BIN)/annai $(OUT)

# Leaflets judged by veraPDF (from npm): PDF/A-2a and PDF/UA-1.
test-pdf: all
	tests/pdf/run.sh $(BIN)/annai $(OUT)

# --- fuzzing: tests/fuzz/NAME_fuzz.c; what once was found is replayed ---

FUZZ         = $(patsubst tests/fuzz/%_fuzz.c,%,$(sort $(wildcard tests/fuzz/*_fuzz.c)))
FUZZ_SECONDS = 60

$(BIN)/replay/%: tests/fuzz/%_fuzz.c tests/fuzz/replay.c $(OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BIN)/fuzz/%: tests/fuzz/%_fuzz.c $(OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -fsanitize=fuzzer -o $@ $^ $(LIBS)

replay: $(FUZZ:%=$(BIN)/replay/%)
	@for name in $(FUZZ); do \
	    $(BIN)/replay/$$name tests/fuzz/corpus/$$name/* || exit 1; done
	@echo "replay: $(words $(FUZZ)) targets, $$(ls tests/fuzz/corpus/*/* | wc -l) inputs"

fuzz-build: $(FUZZ:%=$(BIN)/fuzz/%)

# New inputs go to out/fuzz/corpus; those of tests/fuzz/corpus stay few.
fuzz:
	@$(MAKE) --no-print-directory -j2 CC=clang-14 OUT=$(OUT)/fuzz SAN=1 \
	    EXTRA_CFLAGS=-fsanitize=fuzzer-no-link fuzz-build
	@for name in $(FUZZ); do \
	    mkdir -p $(OUT)/fuzz/corpus/$$name; \
	    $(OUT)/fuzz/bin-san/fuzz/$$name -max_total_time=$(FUZZ_SECONDS) \
	        -timeout=10 -print_final_stats=1 -artifact_prefix=$(OUT)/fuzz/ \
	        $(OUT)/fuzz/corpus/$$name tests/fuzz/corpus/$$name || exit 1; \
	done

# --- bench: MB/s of the scanner beside grep, and what grows with the input ---

bench: all
	tests/bench/run $(BIN)/annai
	tests/bench/leaflets $(BIN)/annai
	tests/bench/typeset $(BIN)/annai

# --- the site: the five sample insurers, checked and published into out/site ---

site:
	tools/deps.sh build
	$(MAKE) -j$(JOBS) all
	$(BIN)/annai build . --today 2025-11-25
	echo
	echo 'ブラウザーで開く:'
	for f in $(OUT)/site/*/index.html; do echo "  file://$(CURDIR)/$$f"; done
	for f in $(OUT)/site/*/*.html; do \
	    [ ! -e $${f%.html}.pdf ] || echo "リーフレット: $${f%.html}.pdf"; done

# --- tests: `make test` is what README and .ci/run name. Each step's log is
# $(OUT)/test/STEP.log; the screen shows its last line, or all when it fails.

STEP  = tools/step.sh
TESTS = test-unit test-commands test-sanitize test-sanitize-commands \
        test-replay test-valgrind test-layers test-headers test-size test-globals \
        test-manual test-pages test-leaflets

test:
	tools/deps.sh test
	rm -f $(OUT)/test/*.log
	$(MAKE) -j$(JOBS) all $(BIN)/unit
	$(MAKE) -j$(JOBS) SAN=1 all $(OUT)/bin-san/unit
	$(STEP) fetch tests/spec/fetch-commonmark.sh
	$(MAKE) -k -j$(JOBS) $(TESTS)
	tools/totals.sh
	echo 'make test: everything passed'

SAN_ENV = ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1 \
          CK_TIMEOUT_MULTIPLIER=20
# A busy machine is no failure; a test that hangs still ends.
export CK_TIMEOUT_MULTIPLIER = 5

test-unit:
	$(STEP) unit $(BIN)/unit
test-commands:
	$(STEP) commands tests/run.sh $(BIN)/annai
test-sanitize:
	$(SAN_ENV) $(STEP) sanitize tests/sanitize.sh $(OUT)/bin-san/unit
test-sanitize-commands:
	$(SAN_ENV) $(STEP) sanitize-commands tests/run.sh $(OUT)/bin-san/annai
test-replay:
	$(SAN_ENV) $(STEP) replay $(MAKE) SAN=1 replay
test-valgrind:
	$(STEP) valgrind tests/valgrind.sh $(BIN)
test-leaflets:
	$(STEP) leaflets tests/pdf/run.sh $(BIN)/annai $(OUT)
test-pages:
	$(STEP) pages tests/browser/run.sh $(BIN)/annai $(OUT) tsubame # all: test-browser
test-layers test-headers test-size test-globals test-manual: test-%:
	$(STEP) $* $(MAKE) $*

# One at a time, by hand:
sanitize:
	$(MAKE) -j$(JOBS) SAN=1 all $(OUT)/bin-san/unit
	$(SAN_ENV) tests/sanitize.sh $(OUT)/bin-san/unit
	$(SAN_ENV) tests/run.sh $(OUT)/bin-san/annai

valgrind: all $(BIN)/unit
	tests/valgrind.sh $(BIN)

# --- what the gate runs besides: both compilers, tidy, format, … ---

ci:
	tools/deps.sh ci
	$(MAKE) EXTRA_CFLAGS=-Werror test
	$(MAKE) clang
	$(MAKE) -k -j$(JOBS) ci-format-check ci-repeat
	$(STEP) tidy $(MAKE) tidy
	tools/totals.sh
	echo 'make ci: everything passed'

ci-format-check ci-repeat: ci-%:
	$(STEP) $* $(MAKE) $*

clang:
	$(MAKE) -j$(JOBS) CC=clang-14 OUT=$(OUT)/clang EXTRA_CFLAGS=-Werror \
	    all $(OUT)/clang/bin/unit
	echo 'clang: no warning'

# Which room includes which, and who alone may use a library.
layers:
	tools/layers.sh

# Each header compiles alone, and twice.
headers: $(OBJ)/flags
	for h in $(HEADERS); do \
	    printf '#include "%s"\n#include "%s"\n' $${h#generator/} \
	        $${h#generator/} | $(CC) $(CFLAGS) -fsyntax-only -x c - || \
	        exit 1; done
	echo 'headers: $(words $(HEADERS)), each compiles alone'

# Files, headers and functions that want to be two.
size:
	tools/size.sh $(SOURCES) $(HEADERS) generator/main.c

# No object has a variable that can be written and outlives a call.
globals: all
	tools/globals.sh $(OBJ)/main.o $(OBJECTS)

manual:
	mandoc -T lint -W warning annai.1
	echo 'manual: no warning'

TIDY = $(SOURCES:%=tidy/%) tidy/generator/main.c

tidy: $(OBJ)/flags $(OBJ)/bundle.inc
	$(MAKE) -k -j$(JOBS) $(TIDY)
	echo 'tidy: $(words $(TIDY)) files without a finding'

$(TIDY): tidy/%:
	clang-tidy-14 --quiet $* -- $(filter-out -W% -O%,$(CFLAGS)) 2>&1 | \
	    { grep -v -e 'warnings* generated' -e 'warnings treated' -e '^Suppressed' || true; } | \
	    { ! grep .; }

format:
	clang-format -i $(SOURCES) $(HEADERS) generator/main.c

format-check:
	clang-format --dry-run -Werror $(SOURCES) $(HEADERS) generator/main.c
	echo 'format: as clang-format has it'

repeat: all
	tests/repeat.sh $(BIN)/annai

# --- how much of each room the tests run: lines and branches by gcov ---

cov:
	$(MAKE) -j$(JOBS) COV=1 all $(OUT)/bin-cov/unit
	mkdir -p $(OUT)/test; find $(OUT)/obj-cov -name '*.gcda' -delete
	$(OUT)/bin-cov/unit >$(OUT)/test/cov.log || tail -n 20 $(OUT)/test/cov.log
	tests/run.sh $(OUT)/bin-cov/annai >>$(OUT)/test/cov.log || tail -n 20 $(OUT)/test/cov.log
	tools/coverage.sh $(OUT)/obj-cov

# --- where it goes: DESTDIR and PREFIX ---

install: all
	install -D -m 755 $(BIN)/annai $(DESTDIR)$(PREFIX)/bin/annai
	install -D -m 644 annai.1 $(DESTDIR)$(PREFIX)/share/man/man1/annai.1

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/annai \
	    $(DESTDIR)$(PREFIX)/share/man/man1/annai.1

clean:
	rm -rf $(OUT)

help:
	echo 'make            プログラムを作る（out/bin/annai）'
	echo 'make site       必要なものを入れ、見本のサイトを out/site に作る'
	echo 'make test       必要なものを入れ、すべての試験をする'
	echo 'make ci         test に加え、clang・clang-tidy・整形・再現性も調べる'
	echo 'make install    PREFIX（今は $(PREFIX)）に入れる。DESTDIR も使える'
	echo 'make uninstall  入れたものを消す'
	echo 'make clean      out/ を消す'
	echo
	echo 'ひとつずつ: unit SUITE=room_file · sanitize · valgrind · cov ·'
	echo '  clang · tidy · format · format-check · repeat · layers · headers ·'
	echo '  size · globals · manual ·'
	echo '  test-browser（ブラウザーと検査器）'
	echo 'V=1 で実行する命令を、CC=clang-14 で別のコンパイラーを使う'

.PHONY: all unit site test $(TESTS) sanitize valgrind ci ci-format-check ci-repeat \
        clang layers headers size globals manual tidy $(TIDY) format \
        format-check repeat cov install uninstall clean help test-browser replay fuzz-build fuzz bench FORCE
-include $(shell find $(OBJ) -name '*.d' 2>/dev/null)
