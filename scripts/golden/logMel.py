"""Golden numbers of log mel power, from its formula: /usr/bin/python3 scripts/golden/logMel.py (Debian's python3-scipy)

The same settings as librosa's melspectrogram(sr=16000, n_fft=512, hop_length=160, window="hann", center=False, power=2, n_mels=40,
fmin=60, fmax=7600, htk=True, norm=None), then ln(power + 1e-6).
"""

import json
from pathlib import Path

import numpy as np
from scipy.signal import get_window

GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "golden"
RATE, WINDOW, HOP, BANDS, LOWEST, HIGHEST, FLOOR = 16000, 512, 160, 40, 60.0, 7600.0, 1e-6


def mel(frequency):
    return 2595 * np.log10(1 + frequency / 700)


def log_mel(samples):
    edges = 700 * (10 ** (np.linspace(mel(LOWEST), mel(HIGHEST), BANDS + 2) / 2595) - 1)
    bins = np.arange(WINDOW // 2 + 1) * RATE / WINDOW
    rising = (bins - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - bins) / (edges[2:] - edges[1:-1])[:, None]
    triangles = np.maximum(0, np.minimum(rising, falling))
    window = get_window("hann", WINDOW, fftbins=True)
    count = (len(samples) - WINDOW) // HOP + 1
    frames = np.stack([samples[i * HOP : i * HOP + WINDOW] for i in range(count)])
    power = np.abs(np.fft.rfft(frames * window)) ** 2
    return np.log(power @ triangles.T + FLOOR)


i = np.arange(1300)
samples = 0.4 * np.sin(0.0007 * i**1.9) + 0.2 * np.sin(0.11 * i) + 0.05 * np.sin(2.3 * i + 0.4 * np.sin(0.07 * i))
bands = log_mel(samples)
path = GOLDEN / "logMel.json"
content = {"samples": len(i), "frames": bands.shape[0], "bands": [float(f"{v:.9g}") for v in bands.flatten()]}
path.write_text(json.dumps(content, separators=(",", ":")) + "\n")
print(f"{path.name}: {path.stat().st_size} bytes, numpy {np.__version__}")
