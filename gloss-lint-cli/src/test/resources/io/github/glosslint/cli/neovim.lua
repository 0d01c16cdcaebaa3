-- Drives the server as somebody at an editor would, and writes what it saw to a file, a line each.
-- Takes its command, the folder and that file from the environment.
local folder = vim.env.GLOSS_LINT_FOLDER
local seen = {}

local function wait(what, condition)
  if not vim.wait(60000, condition, 20) then
    table.insert(seen, "never: " .. what)
    vim.fn.writefile(seen, vim.env.GLOSS_LINT_SEEN)
    vim.cmd("cquit")
  end
end

local function diagnostics(buffer)
  local texts = {}
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(texts, (each.lnum + 1) .. ":" .. (each.col + 1) .. " " .. each.code)
  end
  return table.concat(texts, ", ")
end

vim.cmd("edit " .. folder .. "/a.md")
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = "gloss-lint",
  cmd = vim.split(vim.env.GLOSS_LINT_COMMAND, "\n"),
  root_dir = folder,
})
vim.lsp.buf_attach_client(buffer, client)

wait("diagnostics", function() return diagnostics(buffer) ~= "" end)
table.insert(seen, "opened: " .. diagnostics(buffer))

vim.api.nvim_buf_set_lines(buffer, 3, 3, false, { "", "[c](missing.md)" })
wait("diagnostics of what is typed", function() return diagnostics(buffer):find("missing%-file") end)
table.insert(seen, "typed: " .. diagnostics(buffer))

local function ask(method, line, character, more)
  local parameters = {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    position = { line = line, character = character },
  }
  for key, value in pairs(more or {}) do
    parameters[key] = value
  end
  local answers = vim.lsp.buf_request_sync(buffer, method, parameters, 60000)
  return answers and answers[client] and answers[client].result
end

local place = { line = 2, character = 8 }
local actions = ask("textDocument/codeAction", 2, 8, {
  range = { start = place, ["end"] = place },
  context = { diagnostics = {} },
})
table.insert(seen, "offered: " .. actions[1].title)
vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
table.insert(seen, "line: " .. vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1])
wait("the finding to go", function() return not diagnostics(buffer):find("anchor") end)
table.insert(seen, "fixed: " .. diagnostics(buffer))

local target = ask("textDocument/definition", 2, 2)[1]
table.insert(seen, "leads to: " .. target.uri:gsub(".*/", "") .. ":" .. (target.range.start.line + 1))

vim.api.nvim_buf_set_lines(buffer, 5, 5, false, { "[d](b.md#" })
local items = ask("textDocument/completion", 5, 9).items
table.insert(seen, "completes: " .. items[1].label .. ", " .. items[2].label)

vim.api.nvim_buf_set_lines(buffer, 5, 6, false, {})
local renamed = ask("textDocument/rename", 2, 11, { newName = "Beehive" })
vim.lsp.util.apply_workspace_edit(renamed, "utf-16")
table.insert(seen, "renamed: " .. vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1])
local other = vim.uri_to_bufnr(vim.uri_from_fname(folder .. "/b.md"))
table.insert(seen, "heading: " .. vim.api.nvim_buf_get_lines(other, 0, 1, false)[1])

vim.fn.writefile(seen, vim.env.GLOSS_LINT_SEEN)
vim.lsp.stop_client(client)
vim.cmd("qall!")
