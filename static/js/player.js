/* video[data-player]: the keys people know from other players, while focus is on nothing else. */

import { each } from "./each.js";

const SEEK_S = 2;
const FRAME_S = 1 / 30;

const KEYS = {
  " ": (video) => (video.paused ? video.play() : video.pause()),
  k: (video) => (video.paused ? video.play() : video.pause()),
  m: (video) => (video.muted = !video.muted),
  f: (video) => (document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen()),
  c: (video) => {
    const track = video.textTracks[0];
    if (track) track.mode = track.mode === "showing" ? "hidden" : "showing";
  },
  Home: (video) => (video.currentTime = 0),
  End: (video) => (video.currentTime = video.duration),
  ArrowLeft: (video) => (video.currentTime -= SEEK_S),
  ArrowRight: (video) => (video.currentTime += SEEK_S),
  ",": (video) => (video.currentTime -= FRAME_S),
  ".": (video) => (video.currentTime += FRAME_S),
};

export function wirePlayers(root) {
  each(root, "video[data-player]", (video) => {
    document.addEventListener("keydown", (event) => {
      const busy = event.target !== document.body && event.target !== video && event.target.id !== "main";
      if (!video.isConnected || busy || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = KEYS[event.key];
      if (!act) return;
      event.preventDefault();
      act(video);
    });
  });
}
