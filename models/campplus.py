"""The CAM++ network: filter-bank features in, one voice embedding out.

Written from Wang et al., "CAM++: A Fast and Efficient Network for Speaker Verification Using
Context-Aware Masking", arXiv 2303.00332. Submodule names follow the published weights, so that their
state dict loads strictly.
"""

from collections import OrderedDict

import torch
from torch import Tensor, nn

MEL_BINS = 80
EMBEDDING_SIZE = 192
CONTEXT_FRAMES = 100


def _norm_relu(channels: int) -> nn.Sequential:
    return nn.Sequential(OrderedDict(batchnorm=nn.BatchNorm1d(channels), relu=nn.ReLU()))


class _ResidualBlock(nn.Module):
    """Two 3 x 3 convolutions with a shortcut; halves the frequency axis when `stride` is 2."""

    def __init__(self, channels: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, stride=(stride, 1), padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
        self.shortcut = nn.Sequential()
        if stride != 1:
            halve = nn.Conv2d(channels, channels, 1, stride=(stride, 1), bias=False)
            self.shortcut = nn.Sequential(halve, nn.BatchNorm2d(channels))

    def forward(self, x: Tensor) -> Tensor:
        y = torch.relu(self.bn1(self.conv1(x)))
        return torch.relu(self.bn2(self.conv2(y)) + self.shortcut(x))


class _Frontend(nn.Module):
    """Two-dimensional convolutions over (frequency, time): 80 bins become 10 in 32 channels."""

    def __init__(self, channels: int = 32) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, channels, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.layer1 = nn.Sequential(_ResidualBlock(channels, 2), _ResidualBlock(channels, 1))
        self.layer2 = nn.Sequential(_ResidualBlock(channels, 2), _ResidualBlock(channels, 1))
        self.conv2 = nn.Conv2d(channels, channels, 3, stride=(2, 1), padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
        self.out_channels = channels * MEL_BINS // 8

    def forward(self, x: Tensor) -> Tensor:
        y = torch.relu(self.bn1(self.conv1(x.unsqueeze(1))))
        y = torch.relu(self.bn2(self.conv2(self.layer2(self.layer1(y)))))
        return y.flatten(1, 2)


class _ContextAwareMask(nn.Module):
    """A dilated convolution whose output is masked by what the whole utterance and its segment hold."""

    def __init__(self, channels: int, growth: int, dilation: int) -> None:
        super().__init__()
        self.linear_local = nn.Conv1d(channels, growth, 3, dilation=dilation, padding=dilation, bias=False)
        self.linear1 = nn.Conv1d(channels, channels // 2, 1)
        self.linear2 = nn.Conv1d(channels // 2, growth, 1)

    def forward(self, x: Tensor) -> Tensor:
        frames = x.shape[-1]
        segment = nn.functional.avg_pool1d(x, CONTEXT_FRAMES, CONTEXT_FRAMES, ceil_mode=True)
        segment = segment.repeat_interleave(CONTEXT_FRAMES, dim=-1)[..., :frames]
        context = torch.relu(self.linear1(x.mean(-1, keepdim=True) + segment))
        masked: Tensor = self.linear_local(x) * torch.sigmoid(self.linear2(context))
        return masked


class _DenseLayer(nn.Module):
    """Bottleneck and context-aware mask; the new channels are appended to the input's."""

    def __init__(self, in_channels: int, growth: int, dilation: int) -> None:
        super().__init__()
        bottleneck = 4 * growth
        self.nonlinear1 = _norm_relu(in_channels)
        self.linear1 = nn.Conv1d(in_channels, bottleneck, 1, bias=False)
        self.nonlinear2 = _norm_relu(bottleneck)
        self.cam_layer = _ContextAwareMask(bottleneck, growth, dilation)

    def forward(self, x: Tensor) -> Tensor:
        new = self.cam_layer(self.nonlinear2(self.linear1(self.nonlinear1(x))))
        return torch.cat([x, new], dim=1)


class _Transit(nn.Module):
    """Halves the channels between two dense blocks."""

    def __init__(self, in_channels: int) -> None:
        super().__init__()
        self.nonlinear = _norm_relu(in_channels)
        self.linear = nn.Conv1d(in_channels, in_channels // 2, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        halved: Tensor = self.linear(self.nonlinear(x))
        return halved


class _Subsample(nn.Module):
    """The first time-delay layer: halves the frame rate."""

    def __init__(self, in_channels: int, out_channels: int) -> None:
        super().__init__()
        self.linear = nn.Conv1d(in_channels, out_channels, 5, stride=2, padding=2, bias=False)
        self.nonlinear = _norm_relu(out_channels)

    def forward(self, x: Tensor) -> Tensor:
        halved: Tensor = self.nonlinear(self.linear(x))
        return halved


class _MeanAndSpread(nn.Module):
    """Mean and standard deviation over time, one after the other."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat([x.mean(-1), x.std(-1)], dim=1)


class _Projection(nn.Module):
    """Pooled statistics to an embedding."""

    def __init__(self, in_channels: int, out_channels: int) -> None:
        super().__init__()
        self.linear = nn.Conv1d(in_channels, out_channels, 1, bias=False)
        self.nonlinear = nn.Sequential(OrderedDict(batchnorm=nn.BatchNorm1d(out_channels, affine=False)))

    def forward(self, x: Tensor) -> Tensor:
        projected: Tensor = self.nonlinear(self.linear(x.unsqueeze(-1)).squeeze(-1))
        return projected


def _dense_blocks(channels: int, growth: int) -> OrderedDict[str, nn.Module]:
    """The three dense blocks of 12, 24 and 16 layers, each followed by its transit."""
    parts: OrderedDict[str, nn.Module] = OrderedDict()
    for number, (layers, dilation) in enumerate(((12, 1), (24, 2), (16, 2)), start=1):
        block: OrderedDict[str, nn.Module] = OrderedDict(
            (f"tdnnd{k + 1}", _DenseLayer(channels + k * growth, growth, dilation)) for k in range(layers)
        )
        channels += layers * growth
        parts[f"block{number}"] = nn.Sequential(block)
        parts[f"transit{number}"] = _Transit(channels)
        channels //= 2
    parts["out_nonlinear"] = _norm_relu(channels)
    parts["stats"] = _MeanAndSpread()
    parts["dense"] = _Projection(2 * channels, EMBEDDING_SIZE)
    return parts


class CamPlusPlus(nn.Module):
    """Features (batch, frames, 80) to embeddings (batch, 192), both float32; about 100 frames a second."""

    def __init__(self, channels: int = 128, growth: int = 32) -> None:
        super().__init__()
        self.head = _Frontend()
        parts: OrderedDict[str, nn.Module] = OrderedDict(tdnn=_Subsample(self.head.out_channels, channels))
        parts.update(_dense_blocks(channels, growth))
        self.xvector = nn.Sequential(parts)

    def forward(self, features: Tensor) -> Tensor:
        """Embed a batch of mean-normalised filter banks."""
        embeddings: Tensor = self.xvector(self.head(features.transpose(1, 2)))
        return embeddings
