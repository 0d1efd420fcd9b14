// The body of a function (early.js gives `test`): replaces the speech synthesis: `spoken` is a device
// without voices that keeps its queue.
class Utterance extends EventTarget { constructor(text) { super(); this.text = text; } }
const device = new class extends EventTarget {
  all = []; queue = []; cancelled = 0; asked = 0;
  getVoices() { this.asked += 1; return this.all; }
  speak(it) { this.queue.push(it); }
  cancel() { this.queue = []; this.cancelled += 1; }
  end() { for (const it of this.queue.splice(0)) it.dispatchEvent(new Event('end')); }
};
Object.defineProperty(window, 'speechSynthesis', { value: device, configurable: true });
window.SpeechSynthesisUtterance = Utterance;
window.spoken = device;
