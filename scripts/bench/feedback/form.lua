-- Sends a new valid feedback with every request: about 700 bytes of form, a key never used before.
local text = string.rep("%E8%B7%AF%E7%81%AF%E4%B8%8D%E4%BA%AE", 15)
local draw = 0
local prefix = ""

function init(args)
  math.randomseed(tonumber(args[1]) or os.time())
  prefix = string.format("%08x%08x", math.random(0, 0x7fffffff), math.random(0, 0x7fffffff))
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
end

function request()
  draw = draw + 1
  local key = prefix .. string.format("%016x", draw)
  return wrk.format(nil, nil, nil,
    "code=&kind=complaint&text=" .. text .. "&contact=13800000000&consent=yes&website=&formKey=" .. key)
end

function done(summary, latency, requests)
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
