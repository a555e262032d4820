# For the scripts beside it: the names of the unit tests' suites.
# Suites that run Lua in its confined child, or trace or replace a process:
# each of their tests needs a process of its own.
forked='script_attributes script_bombs script_checks script_facts script_policy
script_sandbox script_script script_settings script_sheets write_fault
write_kill write_publish'

suites() { # ROOM_FOLDER: those that do well in one process
    for test in "$1"/*_test.c; do
        name=$(basename "$1")_$(basename "$test" _test.c)
        case " $(echo $forked) " in
        *" $name "*) ;;
        *) echo "$name" ;;
        esac
    done
}
