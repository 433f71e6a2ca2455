-- Track messages of about 450 bytes for 10,000 leads, each with an id of its own.
-- arguments: the API key, and how many messages go into a request (1: /v1/track, more: /v1/batch)
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  math.randomseed(os.time() * 1000 + number)
  key, size, sent = args[1], tonumber(args[2] or "1"), 0
  run = string.format("%08x", math.random(0, 0x7fffffff))
end

local template = '{"type":"track","messageId":"%s-%d-%d","userId":"user-%d","event":"Content Downloaded",'
  .. '"timestamp":"2026-11-21T12:00:00.000Z","properties":{"pagePath":"/pricing",'
  .. '"destinationURL":"https://www.example.com/pricing","referringURL":"https://www.example.com/","seats":12},'
  .. '"context":{"library":{"name":"benchmark","version":"1"},"userAgent":"Mozilla/5.0 (X11; Linux x86_64)"}}'

local function message()
  sent = sent + 1
  return string.format(template, run, number, sent, math.random(0, 9999))
end

function request()
  local headers = { ["Authorization"] = "Bearer " .. key, ["Content-Type"] = "application/json" }
  if size == 1 then
    return wrk.format("POST", "/v1/track", headers, message())
  end
  local messages = {}
  for i = 1, size do
    messages[i] = message()
  end
  return wrk.format("POST", "/v1/batch", headers, '{"batch":[' .. table.concat(messages, ",") .. "]}")
end

function done(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("requests/s=%.0f p50_ms=%.1f p99_ms=%.1f failed=%d\n",
    summary.requests * 1e6 / summary.duration, latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end
