//! A connection to Chromium by its DevTools protocol.

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::fmt;
use std::io::ErrorKind;
use std::net::TcpStream;
use std::time::{Duration, Instant};
use tungstenite::{Message, WebSocket};

/// The error of a call whose answer did not come in time: the page is busy.
#[derive(Debug)]
pub struct TimedOut;

impl fmt::Display for TimedOut {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("no answer in time")
    }
}

impl std::error::Error for TimedOut {}

/// A connection to a browser and its page.
pub struct Connection {
    socket: WebSocket<TcpStream>,
    /// The number of the last call.
    last: u64,
    /// The session of the page.
    session: String,
    /// The events that nobody has waited for.
    events: VecDeque<Value>,
}

impl Connection {
    /// Connects to the browser at `ws://127.0.0.1:…`, and to its first page.
    pub fn open(address: &str, deadline: Instant) -> Result<Connection> {
        let host = address
            .strip_prefix("ws://")
            .and_then(|rest| rest.split('/').next())
            .context("the address of the browser is not one of a web socket")?;
        let stream = TcpStream::connect(host)?;
        stream.set_nodelay(true)?;
        let (socket, _) = tungstenite::client(address, stream)
            .map_err(|cause| anyhow!("cannot connect to the browser: {cause}"))?;
        let mut connection = Connection {
            socket,
            last: 0,
            session: String::new(),
            events: VecDeque::new(),
        };
        let targets = connection.call_browser("Target.getTargets", json!({}), deadline)?;
        let mut targets = targets["targetInfos"].as_array().into_iter().flatten();
        let page = targets
            .find(|target| target["type"] == "page")
            .context("the browser has no page")?;
        let parameters = json!({"targetId": page["targetId"], "flatten": true});
        let attached = connection.call_browser("Target.attachToTarget", parameters, deadline)?;
        connection.session = attached["sessionId"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        Ok(connection)
    }

    /// Calls a method of the page.
    pub fn call(&mut self, method: &str, parameters: Value, deadline: Instant) -> Result<Value> {
        let session = self.session.clone();
        let call = json!({"method": method, "params": parameters, "sessionId": session});
        self.send(method, call, deadline)
    }

    /// Calls a method of the browser.
    pub fn call_browser(
        &mut self,
        method: &str,
        parameters: Value,
        deadline: Instant,
    ) -> Result<Value> {
        let call = json!({"method": method, "params": parameters});
        self.send(method, call, deadline)
    }

    /// Evaluates an expression in the page.
    pub fn evaluate(&mut self, expression: &str, deadline: Instant) -> Result<Value> {
        let parameters =
            json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let mut result = self.call("Runtime.evaluate", parameters, deadline)?;
        if let Some(exception) = result.get("exceptionDetails") {
            bail!("the page's script threw: {exception}");
        }
        Ok(result["result"]["value"].take())
    }

    /// Waits for an event of the page.
    pub fn wait_for(&mut self, method: &str, deadline: Instant) -> Result<Value> {
        if let Some(at) = self
            .events
            .iter()
            .position(|event| event["method"] == method)
        {
            return Ok(self.events.remove(at).unwrap_or_default());
        }
        loop {
            let message = self.receive(deadline)?;
            if message["method"] == method {
                return Ok(message);
            }
            self.events.push_back(message);
        }
    }

    /// Returns the events of a method that were received, and forgets all others.
    pub fn take_events(&mut self, method: &str) -> Vec<Value> {
        let events = std::mem::take(&mut self.events).into_iter();
        events.filter(|event| event["method"] == method).collect()
    }

    fn send(&mut self, method: &str, mut call: Value, deadline: Instant) -> Result<Value> {
        self.last += 1;
        call["id"] = self.last.into();
        self.socket.send(Message::text(call.to_string()))?;
        loop {
            let mut message = self.receive(deadline)?;
            if message["id"] != self.last {
                self.events.push_back(message);
                continue;
            }
            if let Some(error) = message.get("error") {
                bail!("{method} failed: {}", error["message"]);
            }
            return Ok(message["result"].take());
        }
    }

    fn receive(&mut self, deadline: Instant) -> Result<Value> {
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            if left < Duration::from_millis(1) {
                return Err(TimedOut.into());
            }
            self.socket.get_ref().set_read_timeout(Some(left))?;
            match self.socket.read() {
                Ok(Message::Text(text)) => return Ok(serde_json::from_str(&text)?),
                Ok(_) => {}
                Err(tungstenite::Error::Io(cause))
                    if matches!(cause.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) =>
                {
                    return Err(TimedOut.into());
                }
                Err(cause) => return Err(anyhow!(cause).context("the browser ended")),
            }
        }
    }
}
