# annai: build, test, install. `make help` lists what there is to type.

CC      = gcc
OUT     = out
PREFIX  = /usr/local
VERSION = 0.1.0

# One way to compile; SAN=1 adds the sanitizers in a folder of its own.
ifdef SAN
OBJ      = $(OUT)/obj-san
BIN      = $(OUT)/bin-san
OPTIMISE = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
           -fno-sanitize-recover=all
else
OBJ      = $(OUT)/obj
BIN      = $(OUT)/bin
OPTIMISE = -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong
endif

PACKAGES = libcmark lua5.4 libseccomp cairo harfbuzz harfbuzz-subset freetype2 \
           icu-uc libqpdf yaml-0.1 jansson zlib

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
	@mkdir -p $(@D)
	$(CC) $(OPTIMISE) $(LDFLAGS) -o $@ $^ $(LIBS)

$(OBJ)/%.o: generator/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<

# --- files built into the program (load/bundle.h), in order of their paths ---

BUNDLE = $(shell find lua/prelude.lua themes/kihon starter -type f \
           ! -name '.*' ! -name '*~' 2>/dev/null | LC_ALL=C sort)

# Written anew only when a file appears or goes.
$(OBJ)/bundle.list: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' $(BUNDLE) | cmp -s - $@ || printf '%s\n' $(BUNDLE) > $@

$(OBJ)/bundle.S: $(OBJ)/bundle.list $(BUNDLE)
	@n=0; echo '.section .rodata' > $@; : > $(@:.S=.inc); \
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

CHECK_LIBS = $(shell pkg-config --libs check)
UNIT_OBJECTS = $(UNIT:tests/unit/%.c=$(OBJ)/unit/%.o)
suite = $(subst /,_,$(patsubst tests/unit/%_test.c,%_suite,$(1)))

$(OBJ)/unit/suites.inc: $(UNIT) Makefile
	@mkdir -p $(@D)
	@printf 'SUITE(%s)\n' $(foreach f,$(UNIT),$(call suite,$(f))) > $@

$(OBJ)/unit/%.o: tests/unit/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -Itests -MMD -MP -c -o $@ $<

$(OBJ)/unit/main.o: $(OBJ)/unit/suites.inc

$(BIN)/unit: $(OBJ)/unit/main.o $(UNIT_OBJECTS) $(OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(OPTIMISE) $(LDFLAGS) -o $@ $^ $(CHECK_LIBS) $(LIBS)

unit: $(BIN)/unit
	$(BIN)/unit $(SUITE)

# --- the site: the sample insurer, checked and published into out/site ---

site:
	@tools/deps.sh build
	@$(MAKE) --no-print-directory -j2 all
	@$(BIN)/annai build . --today 2025-11-25
	@echo
	@echo 'ブラウザーで開く: file://$(CURDIR)/$(OUT)/site/hikari/index.html'
	@find $(OUT)/site -name '*.pdf' | sort | sed 's|^|リーフレット: |'

# --- tests: `make test` is what README and .ci/run name ---

test:
	@tools/deps.sh test
	@$(MAKE) --no-print-directory -j2 all $(BIN)/unit
	@$(MAKE) --no-print-directory test-quick test-sanitized test-valgrind

test-quick: unit test-commands layers headers manual

test-commands: all
	tests/run.sh $(BIN)/annai

test-browser: all
	tests/browser/run.sh $(BIN)/annai $(OUT)

test-sanitized:
	@$(MAKE) --no-print-directory -j2 SAN=1 all $(OUT)/bin-san/unit
	$(SAN_ENV) $(OUT)/bin-san/unit
	$(SAN_ENV) tests/diag/run.py $(OUT)/bin-san/annai

SAN_ENV = ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1

test-valgrind: $(BIN)/unit all
	tests/valgrind.sh $(BIN)

# --- what the gate runs besides: both compilers, tidy, format, … ---

ci: test clang tidy format-check repeat

clang:
	@$(MAKE) --no-print-directory -j2 CC=clang-14 OUT=$(OUT)/clang \
	    EXTRA_CFLAGS=-Werror all

layers:
	tools/layers.sh

# Each header compiles alone.
headers:
	@for h in $(HEADERS); do \
	    $(CC) $(CFLAGS) -fsyntax-only -x c $$h || exit 1; done
	@echo 'headers: each compiles alone'

manual:
	mandoc -T lint -W warning annai.1

tidy:
	clang-tidy --quiet $(SOURCES) -- $(CFLAGS)

format:
	clang-format -i $(SOURCES) $(HEADERS)

format-check:
	clang-format --dry-run -Werror $(SOURCES) $(HEADERS)

repeat: all
	tests/repeat.sh $(BIN)/annai

install: all
	install -D -m 755 $(BIN)/annai $(DESTDIR)$(PREFIX)/bin/annai
	install -D -m 644 annai.1 $(DESTDIR)$(PREFIX)/share/man/man1/annai.1

clean:
	rm -rf $(OUT)

help:
	@echo 'make            プログラムを作る（out/bin/annai）'
	@echo 'make site       必要なものを入れ、見本のサイトを out/site に作る'
	@echo 'make test       必要なものを入れ、すべての試験をする'
	@echo 'make test-browser  見本のサイトをブラウザーと検査器で調べる'
	@echo 'make ci         test に加え、clang・整形・再現性なども調べる'
	@echo 'make install    PREFIX（今は $(PREFIX)）に入れる'
	@echo 'make format     C の整形をそろえる'
	@echo 'make clean      out/ を消す'

.PHONY: all unit site test test-quick test-commands test-browser \
        test-sanitized test-valgrind ci clang layers headers manual tidy format format-check \
        repeat install clean help FORCE
-include $(shell find $(OBJ) -name '*.d' 2>/dev/null)
