-- Walks a list of addresses: wrk -s urls.lua URL -- FILE [HEADER VALUE]…
-- A line of the file is a path, or a path, a tab and the tag for If-None-Match.

local requests = {}
local at = 0
local threads = 0

-- Each thread begins elsewhere in the list.
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  local headers = {}
  for i = 2, #args, 2 do
    headers[args[i]] = args[i + 1]
  end
  for line in io.lines(args[1]) do
    local path, tag = line:match("^([^\t]+)\t?(.*)$")
    headers["If-None-Match"] = tag ~= "" and tag or nil
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
  at = number * 37
end

function request()
  at = at % #requests + 1
  return requests[at]
end

-- One line for the script: requests, microseconds, p50 and p99 in microseconds, bytes, failures.
function done(summary, latency)
  local errors = summary.errors
  io.stderr:write(string.format("%d\t%d\t%d\t%d\t%d\t%d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
