//! A language server and what it is asked, over its standard input and output.
//!
//! What is not attempted: anything that these tests do not ask, and answers in any order but that of the questions.

use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

/// Whatever goes wrong between the two.
pub(crate) type Failure = Box<dyn Error>;

/// The content has changed, or the answer was given up for a newer question: ask again.
const ASK_AGAIN: [i64; 2] = [-32801, -32800];

/// A server that has read a package.
pub(crate) struct Client {
    server: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    questions: u64,
    version: u64,
    uri: String,
    /// The file as the server knows it.
    pub(crate) text: String,
}

impl Client {
    /// Starts a server in the package's folder, waits until it has read all, and opens one of its files. What it builds to
    /// read the package goes to `builds`.
    pub(crate) fn start(program: &str, folder: &Path, file: &str, builds: &Path) -> Result<Self, Failure> {
        let mut server = Command::new(program)
            .current_dir(folder)
            .env("CARGO_TARGET_DIR", builds)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let to = server.stdin.take().ok_or("the server has no input")?;
        let from = BufReader::new(server.stdout.take().ok_or("the server has no output")?);
        let root = format!("file://{}", folder.display());
        let text = std::fs::read_to_string(folder.join(file))?;
        let uri = format!("{root}/{file}");
        let mut client = Self { server, to, from, questions: 0, version: 1, uri, text };
        let options = json!({
            "processId": std::process::id(),
            "rootUri": root,
            "capabilities": {
                "experimental": { "serverStatusNotification": true },
                "textDocument": {
                    "hover": { "contentFormat": ["markdown"] },
                    "rename": { "prepareSupport": false },
                },
                "workspace": { "workspaceEdit": { "documentChanges": true } },
            },
            "initializationOptions": { "cachePriming": { "enable": false }, "checkOnSave": false },
        });
        client.ask("initialize", &options)?;
        client.tell("initialized", &json!({}))?;
        while client.read()?.pointer("/params/quiescent") != Some(&Value::Bool(true)) {}
        let document = json!({ "uri": client.uri, "languageId": "rust", "version": 1, "text": client.text });
        client.tell("textDocument/didOpen", &json!({ "textDocument": document }))?;
        Ok(client)
    }

    /// Replaces the text.
    pub(crate) fn change(&mut self, text: String) -> Result<(), Failure> {
        self.version += 1;
        self.text = text;
        let document = json!({ "uri": self.uri, "version": self.version });
        let change = json!({ "textDocument": document, "contentChanges": [{ "text": self.text }] });
        self.tell("textDocument/didChange", &change)
    }

    /// What is shown at a place.
    pub(crate) fn hover(&mut self, place: usize) -> Result<String, Failure> {
        let answer = self.ask_at("textDocument/hover", place, json!({}))?;
        Ok(answer.pointer("/contents/value").and_then(Value::as_str).unwrap_or_default().to_owned())
    }

    /// The lines where what stands at a place is declared, each with its file's name.
    pub(crate) fn declarations(&mut self, place: usize) -> Result<Vec<String>, Failure> {
        let answer = self.ask_at("textDocument/definition", place, json!({}))?;
        let found = answer.as_array().into_iter().flatten().map(|found| {
            let file = found["uri"].as_str().unwrap_or_default().rsplit('/').next().unwrap_or_default();
            let line = found["range"]["start"]["line"].as_u64().unwrap_or_default();
            format!("{file}:{}", line + 1)
        });
        Ok(found.collect())
    }

    /// What can be written at a place.
    pub(crate) fn completions(&mut self, place: usize) -> Result<Vec<String>, Failure> {
        let answer = self.ask_at("textDocument/completion", place, json!({}))?;
        let items = answer.get("items").unwrap_or(&answer).as_array().into_iter().flatten();
        Ok(items.filter_map(|item| item["label"].as_str()).map(str::to_owned).collect())
    }

    /// The text with what stands at a place renamed everywhere.
    pub(crate) fn renamed(&mut self, place: usize, name: &str) -> Result<String, Failure> {
        let answer = self.ask_at("textDocument/rename", place, json!({ "newName": name }))?;
        let changes = answer["documentChanges"].as_array().into_iter().flatten();
        let edits = changes.flat_map(|change| change["edits"].as_array().into_iter().flatten());
        let mut edits: Vec<(usize, usize)> = edits
            .map(|edit| (self.offset(&edit["range"]["start"]), self.offset(&edit["range"]["end"])))
            .collect();
        edits.sort_unstable();
        edits.dedup();
        let mut text = self.text.clone();
        for (start, end) in edits.into_iter().rev() {
            text.replace_range(start..end, name);
        }
        Ok(text)
    }

    /// What the server finds wrong, with its line.
    pub(crate) fn mistakes(&mut self) -> Result<Vec<String>, Failure> {
        let document = json!({ "textDocument": { "uri": self.uri } });
        let answer = self.ask("textDocument/diagnostic", &document)?;
        let items = answer["items"].as_array().into_iter().flatten();
        let told = items.map(|item| {
            let line = item["range"]["start"]["line"].as_u64().unwrap_or_default();
            format!("{}: {}", line + 1, item["message"].as_str().unwrap_or_default())
        });
        Ok(told.collect())
    }

    fn ask_at(&mut self, method: &str, place: usize, mut more: Value) -> Result<Value, Failure> {
        let before = &self.text[..place];
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count();
        more["textDocument"] = json!({ "uri": self.uri });
        more["position"] = json!({ "line": line, "character": column });
        self.ask(method, &more)
    }

    /// The place in the text of a position; the sample has no character outside ASCII.
    fn offset(&self, position: &Value) -> usize {
        let number = |name: &str| position[name].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
        let lines = self.text.split_inclusive('\n').take(number("line"));
        lines.map(str::len).sum::<usize>() + number("character")
    }

    /// The answer to a question; what the server says in between is not heeded.
    fn ask(&mut self, method: &str, params: &Value) -> Result<Value, Failure> {
        loop {
            self.questions += 1;
            let id = self.questions;
            self.write(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }))?;
            let answer = loop {
                let message = self.read()?;
                if message.get("method").is_none() && message["id"] == json!(id) {
                    break message;
                }
            };
            match answer["error"]["code"].as_i64() {
                None => return Ok(answer["result"].clone()),
                Some(code) if ASK_AGAIN.contains(&code) => std::thread::sleep(Duration::from_millis(200)),
                Some(_) => return Err(format!("{method}: {}", answer["error"]["message"]).into()),
            }
        }
    }

    fn tell(&mut self, method: &str, params: &Value) -> Result<(), Failure> {
        self.write(&json!({ "jsonrpc": "2.0", "method": method, "params": params }))
    }

    fn write(&mut self, message: &Value) -> Result<(), Failure> {
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len())?;
        Ok(self.to.flush()?)
    }

    /// The next message; a question of the server's is answered with nothing.
    fn read(&mut self) -> Result<Value, Failure> {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if self.from.read_line(&mut line)? == 0 {
                return Err("the server has ended".into());
            }
            match line.trim().split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.trim().parse()?;
                }
                Some(_) => {}
                None => break,
            }
        }
        let mut text = vec![0; length];
        self.from.read_exact(&mut text)?;
        let message: Value = serde_json::from_slice(&text)?;
        if let (Some(_), Some(id)) = (message.get("method"), message.get("id")) {
            let wanted = message["params"]["items"].as_array().map(|items| vec![Value::Null; items.len()]);
            self.write(&json!({ "jsonrpc": "2.0", "id": id, "result": wanted }))?;
        }
        Ok(message)
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // It has nothing to save; it may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
