-- expect: schedule 2
require "os"
