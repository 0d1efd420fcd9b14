//! One timer, that of the window: set anew it forgets the time before.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Window;

/// Calls back once, so many ms after it was set last; dropping it ends that.
pub(crate) struct Clock {
    window: Option<Window>,
    running: Option<i32>,
    over: Closure<dyn FnMut()>,
}

impl Clock {
    /// A clock that stands.
    pub(crate) fn new(over: impl FnMut() + 'static) -> Clock {
        Clock {
            window: web_sys::window(),
            running: None,
            over: Closure::new(over),
        }
    }

    /// Begins to run.
    pub(crate) fn set(&mut self, ms: i32) {
        self.stop();
        self.running = self.window.as_ref().and_then(|window| {
            let over = self.over.as_ref().unchecked_ref();
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(over, ms)
                .ok()
        });
    }

    fn stop(&mut self) {
        if let (Some(window), Some(running)) = (&self.window, self.running.take()) {
            window.clear_timeout_with_handle(running);
        }
    }
}

impl Drop for Clock {
    fn drop(&mut self) {
        self.stop();
    }
}
