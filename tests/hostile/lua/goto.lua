-- expect: lua-limit 3
::again::
goto again
