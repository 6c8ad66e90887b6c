//! The scope that the module runs in: its clock, its random numbers, its performance timeline.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Performance, WorkerGlobalScope};

thread_local! {
    static WORKER: Option<WorkerGlobalScope> = js_sys::global().dyn_into().ok();
}

/// Now, RFC 3339.
pub fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// 64 random bits: enough that no two documents of one person share an id.
pub fn random_id() -> String {
    let bytes = Uint8Array::new_with_length(8);
    let filled = WORKER.with(|worker| {
        worker.as_ref().and_then(|scope| scope.crypto().ok()?.get_random_values_with_js_u8_array(&bytes).ok())
    });
    if filled.is_none() {
        for i in 0..bytes.length() {
            // Outside a worker, in a test: the documents need not differ from anybody's.
            #[expect(clippy::cast_sign_loss, reason = "random() is never negative")]
            bytes.set_index(i, (js_sys::Math::random() * 256.0) as u8);
        }
    }
    let mut bits = [0; 8];
    bytes.copy_to(&mut bits);
    format!("{:016x}", u64::from_be_bytes(bits))
}

/// The stages of one analysis: told to the caller, and measured on the performance timeline (`glossator:entities`).
pub struct Stages {
    caller: Option<Function>,
    timeline: Option<Performance>,
    running: Option<String>,
}

impl Stages {
    pub fn new(caller: Option<Function>) -> Self {
        let timeline = WORKER.with(|worker| worker.as_ref()?.performance());
        Self { caller, timeline, running: None }
    }

    pub fn begin(&mut self, stage: &'static str) {
        self.end();
        if let Some(caller) = &self.caller {
            // A listener that throws must not lose the analysis.
            drop(caller.call1(&JsValue::NULL, &stage.into()));
        }
        let mark = format!("glossator:{stage}");
        self.running = self.timeline.as_ref().and_then(|timeline| timeline.mark(&mark).ok()).map(|()| mark);
    }

    pub fn end(&mut self) {
        if let (Some(timeline), Some(mark)) = (&self.timeline, self.running.take()) {
            // A mark that was cleared meanwhile costs the measure and nothing else.
            drop(timeline.measure_with_start_mark(&mark, &mark));
        }
    }
}
