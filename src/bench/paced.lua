-- Readers who pause: urls.lua with 10 ms between the requests of a connection, so that the machine is not full of them.
local here = debug.getinfo(1, "S").source:match("^@(.*/)")
dofile(here .. "urls.lua")

function delay()
  return 10
end
